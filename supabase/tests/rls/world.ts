import type { QueryResultRow } from 'pg';
import type { Scope } from '~/platform/auth/session.server';
import { testDb } from '../../../tests/setup/database';
import {
  arrangeClient,
  arrangeMember,
  arrangeTenant,
  type TestPerson,
  type TestTenant,
} from '../../../tests/setup/people';

/** How a row relates to the person who asks: theirs, their team's, or somebody else's in the tenant. */
export type Relation = 'own' | 'team' | 'other';

type Member = TestPerson & { employeeId: string };

/**
 * A tenant around one person, with everything that makes rows theirs: they are an employee with a report,
 * lead a team that the report is in, and are a contact of one client.
 */
export interface World {
  tenant: TestTenant;
  /** The actor's role in this tenant. */
  roleId: string;
  audience: 'staff' | 'client';
  actor: Member;
  /** Reports to the actor and is in the actor's team. */
  report: Member;
  /** Has nothing to do with the actor. */
  stranger: Member;
  /** The actor's client, and one that is not. */
  clients: { own: string; other: string };
  teams: { own: string; other: string };
  /** Person the relation stands for. */
  person(relation: Relation): Member;
  /** Inserts as the database owner; returns the row. */
  put(table: string, values: Record<string, unknown>): Promise<QueryResultRow>;
}

/** Makes the world of a person with this system role. */
export async function makeWorld(role: string): Promise<World> {
  const tenant = await arrangeTenant();
  const clients = {
    own: await arrangeClient(tenant, 'Own client'),
    other: await arrangeClient(tenant, 'Other client'),
  };
  const actor = employed(
    await arrangeMember(tenant, role, { clientId: clients.own, employee: {} }),
  );
  const report = employed(
    await arrangeMember(tenant, 'employee', { employee: { managerId: actor.employeeId } }),
  );
  const stranger = employed(
    await arrangeMember(tenant, 'employee', { clientId: clients.other, employee: {} }),
  );
  const put = (table: string, values: Record<string, unknown>) =>
    insertAsOwner(table, { tenant_id: tenant.id, ...values });
  const own = await put('teams', { name: 'Own team', lead_user_id: actor.userId });
  const other = await put('teams', { name: 'Other team' });
  await put('team_members', { team_id: own.id, user_id: report.userId });
  await put('team_members', { team_id: other.id, user_id: stranger.userId });
  const { rows } = await testDb().owner.query<{ id: string; audience: 'staff' | 'client' }>(
    'select id, audience from public.roles where tenant_id = $1 and key = $2',
    [tenant.id, role],
  );
  const people = { own: actor, team: report, other: stranger };
  return {
    tenant,
    roleId: rows[0]?.id ?? '',
    audience: rows[0]?.audience ?? 'staff',
    actor,
    report,
    stranger,
    clients,
    teams: { own: own.id, other: other.id },
    person: (relation) => people[relation],
    put,
  };
}

/**
 * Sets one cell of the actor's role, beside the triggers: what they keep (who may grant what, the trail) has tests of
 * its own, and there are tens of thousands of cells here.
 */
export async function setCell(world: World, permission: string, scope: Scope): Promise<void> {
  const cell = [world.tenant.id, world.roleId, permission].map((one) => `'${one}'`).join(', ');
  const change =
    scope === 'none'
      ? `delete from public.role_permissions where (tenant_id, role_id, permission) = (${cell})`
      : `insert into public.role_permissions (tenant_id, role_id, permission, scope) values (${cell}, '${scope}')
         on conflict on constraint role_permissions_pkey do update set scope = excluded.scope`;
  await testDb().owner.query(
    `begin; set local session_replication_role = replica; ${change}; commit`,
  );
}

async function insertAsOwner(
  table: string,
  values: Record<string, unknown>,
): Promise<QueryResultRow> {
  const columns = Object.keys(values);
  const { rows } = await testDb().owner.query(
    `insert into public.${table} (${columns.join(', ')})
     values (${columns.map((_, index) => `$${index + 1}`).join(', ')}) returning *`,
    Object.values(values),
  );
  return rows[0];
}

function employed(member: TestPerson & { employeeId: string | null }): Member {
  if (!member.employeeId) throw new Error(`${member.email} should be an employee`);
  return { ...member, employeeId: member.employeeId };
}
