import { sql } from 'kysely';
import type { Trx } from '~/platform/db/kysely.server';

export interface HubPerson {
  id: string;
  email: string;
  name: string;
  createdAt: string;
  confirmed: boolean;
  lastSignInAt: string | null;
  lockedUntil: string | null;
  hasFactor: boolean;
  sessions: number;
  hubRole: string | null;
  memberships: {
    slug: string;
    tenant: string;
    tenantStatus: string;
    name: string;
    status: string;
    roleKey: string | null;
    roleName: string | null;
    since: string;
  }[];
}

/** A person by their whole e-mail address, or null. Recorded, so it needs a transaction that may write. */
export async function findPerson(trx: Trx, email: string): Promise<HubPerson | null> {
  const { rows } = await sql<{ person: HubPerson | null }>`
    select private.hub_find_user(${email}) as person`.execute(trx);
  return rows[0]?.person ?? null;
}
