import { beforeAll, describe, expect, test } from 'vitest';
import type { Scope } from '~/platform/auth/session.server';
import { permissions } from '~/platform/modules/registry.server';
import { scopeRank } from '~/platform/rbac/context.server';
import { testDb } from '../../../tests/setup/database';
import { type Command, probeFor, type TableProbe, type Trial, tryAll } from './probe';
import { makeWorld, type Relation, setCells, type World, widenCells, widest } from './world';

/**
 * The role × permission × table matrix (R3). The manifests say which permission guards which command on
 * which table; each cell is tried, for every system role, at none and at every scope, on rows of every
 * relation: allowed exactly when the scope reaches the relation.
 */

const files = import.meta.glob<{ probes: Record<string, TableProbe> }>('./probes/*.ts', {
  eager: true,
});
const probes: Record<string, TableProbe> = Object.assign(
  {},
  ...Object.values(files).map((file) => file.probes),
);

const guards = permissions.flatMap((permission) =>
  permission.guards.flatMap((guard) =>
    guard.commands.map((command) => ({
      permission: permission.code,
      scopes: ['none', ...permission.scopes] as Scope[],
      table: guard.table,
      command,
    })),
  ),
);

const reach: Record<Relation, Scope> = { own: 'own', team: 'team', other: 'all' };

const roles = [
  'owner',
  'admin',
  'manager',
  'office',
  'employee',
  'crew',
  'freelancer',
  'partner',
  'property_manager',
  'client',
  'guest',
];

test('every guard has a probe', () => {
  expect(guards.filter((guard) => !probes[guard.table]).map((guard) => guard.table)).toEqual([]);
});

test('every table people may touch is guarded by a permission, or listed with the reason', async () => {
  const personal: Record<string, string> = {
    profiles: "a person's own row only",
    hub_members: 'one sees oneself; the hub sees all',
    permissions: 'vocabulary, readable by anybody signed in',
    notifications: "a person's own rows only",
    notification_preferences: "a person's own rows only",
    notification_settings: "a person's own row only",
    saved_views: "a person's own, and what colleagues share",
    digest_items: "a person's own rows only",
    files: 'whoever sees the record it hangs on',
    report_refreshes: 'staff, who see when reports were counted',
    comment_versions: 'staff who see the comment',
    search_documents: 'whoever sees the record (search.test.ts)',
    data_exports: 'owners only, which nobody can be granted (tests/integration/export)',
    data_imports: 'owners only, which nobody can be granted (tests/integration/export)',
    module_products: 'the catalogue, readable by anybody signed in; the hub writes',
    module_versions: 'the catalogue',
    plans: 'the catalogue',
    plan_modules: 'the catalogue',
    templates: 'the catalogue',
    hub_audit_entries: 'the hub reads',
  };
  const { rows } = await testDb().owner.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`,
  );
  const guarded = new Set(guards.map((guard) => guard.table));
  const missing = rows
    .map((row) => row.name)
    .filter((name) => !guarded.has(name) && !(name in personal));
  expect(missing).toEqual([]);
});

describe.each(roles)('%s', (role) => {
  let world: World;
  const rows: Record<string, Partial<Record<Relation, Record<string, unknown>>>> = {};

  beforeAll(async () => {
    world = await makeWorld(role);
    for (const [table, probe] of Object.entries(probes)) {
      rows[table] = await probe.rows(world);
      for (const [permission, other] of Object.entries(probe.byPermission ?? {})) {
        rows[`${table} ${permission}`] = await other.rows(world);
      }
    }
    await widenCells(world);
  });

  test.each(guards)('$permission: $command $table', async (guard) => {
    const probe = probeFor(probes[guard.table] as TableProbe, guard.permission);
    const beside = probe.beside?.[guard.command] ?? {};
    const spare = guard.command === 'delete' && probe.spare ? await probe.spare(world) : undefined;
    const known = rows[`${guard.table} ${guard.permission}`] ?? rows[guard.table] ?? {};
    const targets = spare ? { other: spare } : known;
    const trials = await Promise.all(
      Object.entries(targets)
        .map(([name, row]) => ({ relation: name as Relation, row }))
        .filter(({ relation }) => probe.only?.[guard.command]?.includes(relation) !== false)
        .map(async ({ relation, row }) => ({
          relation,
          trial: await trialOf(world, probe, guard, relation, row),
        })),
    );
    const seen: Record<string, boolean> = {};
    const expected: Record<string, boolean> = {};
    for (const scope of guard.scopes) {
      await setCells(world, { ...beside, [guard.permission]: scope });
      const allowed = await tryAll(
        world,
        trials.map(({ trial }) => trial),
      );
      for (const [index, { relation }] of trials.entries()) {
        const cell = `${scope} on ${relation}`;
        seen[cell] = allowed[index] === true;
        expected[cell] = reaches(world, probe, guard, scope, relation);
      }
    }
    await setCells(world, widestOf([guard.permission, ...Object.keys(beside)]));
    expect(seen).toEqual(expected);
  });
});

function reaches(
  world: World,
  probe: TableProbe,
  guard: { permission: string; command: Command },
  scope: Scope,
  relation: Relation,
): boolean {
  const isClient = world.audience === 'client';
  if (isClient && probe.staffOnly?.includes(guard.command)) return false;
  const limit = isClient ? probe.clientScope?.[guard.permission] : undefined;
  const rank = Math.min(scopeRank(scope), scopeRank(limit ?? 'all'));
  return rank >= scopeRank(reach[relation]);
}

async function trialOf(
  world: World,
  probe: TableProbe,
  { table, command }: { table: string; command: Command },
  relation: Relation,
  row: Record<string, unknown>,
): Promise<Trial> {
  if (command === 'insert') {
    if (!probe.insert) throw new Error(`The probe of ${table} cannot insert`);
    return { table, command, row, values: await probe.insert(world, relation) };
  }
  const values = typeof probe.update === 'function' ? probe.update(world, relation) : probe.update;
  if (command === 'update' && !values) throw new Error(`The probe of ${table} cannot update`);
  return { table, command, row, ...(values && { values }) };
}

function widestOf(codes: string[]): Record<string, Scope> {
  const cells = permissions.filter(({ code }) => codes.includes(code));
  return Object.fromEntries(cells.map(({ code, scopes }) => [code, widest(scopes)]));
}
