import type { SupabaseClient } from '@supabase/supabase-js';
import type { SupportContext } from '~/modules/support/commands/context';
import { openTicket } from '~/modules/support/commands/open-ticket.server';
import { testDb } from '../../setup/database';
import {
  arrangeClient,
  arrangeMember,
  arrangeTenant,
  type TestPerson,
  type TestTenant,
} from '../../setup/people';

export type Person = TestPerson & { context: SupportContext };

type Storage = SupabaseClient['storage'];

/** A tenant with two client organisations, and people on both sides. */
export interface House {
  tenant: TestTenant;
  acme: string;
  globex: string;
  manager: Person;
  agent: Person;
  client: Person;
  colleague: Person;
  stranger: Person;
}

/** Makes a house; nobody in it can store files. */
export async function arrangeHouse(): Promise<House> {
  const tenant = await arrangeTenant();
  const acme = await arrangeClient(tenant, 'Acme');
  const globex = await arrangeClient(tenant, 'Globex');
  const person = async (role: string, name: string, clientId?: string) =>
    withContext(tenant, await arrangeMember(tenant, role, { name, ...(clientId && { clientId }) }));
  return {
    tenant,
    acme,
    globex,
    manager: await person('manager', 'Mona Manager'),
    agent: await person('employee', 'Emil Employee'),
    client: await person('client', 'Carla Client', acme),
    colleague: await person('client', 'Colin Colleague', acme),
    stranger: await person('client', 'Stella Stranger', globex),
  };
}

/** A person with what commands need. Storage is out of reach unless it is given. */
export function withContext(tenant: TestTenant, person: TestPerson, storage?: Storage): Person {
  const unreachable = new Proxy({}, { get: () => fail() });
  return {
    ...person,
    context: {
      ...person.ctx,
      user: { id: person.userId },
      tenant: { id: tenant.id },
      storage: storage ?? (unreachable as Storage),
    },
  };
}

function fail(): never {
  throw new Error('This test did not expect a call to Supabase');
}

/** A ticket of the client's own organisation. */
export function ask(house: House, subject = 'The invoice is missing') {
  return openTicket(house.client.context, {
    subject,
    body: 'I looked everywhere.',
    clientId: house.acme,
  });
}

/** One row of one query, as the database owner. */
export async function row<T extends Record<string, unknown>>(
  query: string,
  values: unknown[] = [],
): Promise<T> {
  const { rows } = await testDb().owner.query<T>(query, values);
  const [first] = rows;
  if (!first) throw new Error(`No row: ${query}`);
  return first;
}
