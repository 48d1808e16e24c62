import pg, { type QueryResultRow } from 'pg';
import type { Scope } from '~/platform/auth/session.server';
import { permissions } from '~/platform/modules/registry.server';
import { scopeRank } from '~/platform/rbac/context.server';
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
 * Sets cells of the actor's role, beside the triggers: what they keep (who may grant what, the trail) has tests of
 * its own, and there are tens of thousands of cells here.
 */
export async function setCells(world: World, scopes: Record<string, Scope>): Promise<void> {
  await besideTriggers().query({
    name: 'cells',
    text: `with cell as (select key as permission, value as scope from jsonb_each_text($3)),
       gone as (delete from public.role_permissions r using cell
         where r.tenant_id = $1 and r.role_id = $2 and r.permission = cell.permission and cell.scope = 'none')
     insert into public.role_permissions (tenant_id, role_id, permission, scope)
     select $1, $2, permission, scope from cell where scope <> 'none'
     on conflict on constraint role_permissions_pkey do update set scope = excluded.scope`,
    values: [world.tenant.id, world.roleId, JSON.stringify(scopes)],
  });
}

/** Sets one of them. */
export function setCell(world: World, permission: string, scope: Scope): Promise<void> {
  return setCells(world, { [permission]: scope });
}

/** Sets every cell of the actor's role as wide as its permission goes. */
export function widenCells(world: World): Promise<void> {
  return setCells(
    world,
    Object.fromEntries(permissions.map(({ code, scopes }) => [code, widest(scopes)])),
  );
}

/** The widest of these scopes. */
export function widest(scopes: readonly Scope[]): Scope {
  return [...scopes].sort((a, b) => scopeRank(b) - scopeRank(a))[0] ?? 'none';
}

let cells: pg.Pool | undefined;

/** A connection of its own: turning triggers off and on would have the database plan all it keeps planned anew. */
function besideTriggers(): pg.Pool {
  if (!cells) {
    cells = new pg.Pool({
      connectionString: testDb().url,
      max: 1,
      options: '-c session_replication_role=replica',
    });
    cells.on('error', () => undefined);
  }
  return cells;
}

/**
 * Makes a thing once for each world and relation: for probes whose rows only hang on it, where making it anew each
 * time would be most of the work.
 */
export function shared<T>(
  make: (world: World, relation: Relation) => Promise<T>,
): (world: World, relation: Relation) => Promise<T> {
  const made = new WeakMap<World, Partial<Record<Relation, Promise<T>>>>();
  return (world, relation) => {
    const ofWorld = made.get(world) ?? {};
    made.set(world, ofWorld);
    const one = ofWorld[relation] ?? make(world, relation);
    ofWorld[relation] = one;
    return one;
  };
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
