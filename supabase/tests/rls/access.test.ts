import { beforeAll, describe, expect, test } from 'vitest';
import { accessFacts, explainAccess } from '~/modules/members/queries/access.server';
import type { Scope } from '~/platform/auth/session.server';
import { permissions } from '~/platform/modules/registry.server';
import { type TableProbe, type Trial, tryAll } from './probe';
import { makeWorld, type Relation, setCell, type World, widenCells, widest } from './world';

/**
 * R4: what the explanation says is what row-level security does. Over the matrix: for every role, every
 * permission that guards reading, changing or deleting, each scope and each relation, the owner asks why, and
 * the member tries.
 */

const files = import.meta.glob<{ probes: Record<string, TableProbe> }>('./probes/*.ts', {
  eager: true,
});
const probes: Record<string, TableProbe> = Object.assign(
  {},
  ...Object.values(files).map((file) => file.probes),
);
const roles = [
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
const guards = permissions.flatMap(({ code, scopes, guards: all }) =>
  all
    .filter(({ table, commands }) => commands.includes('select') && table in probes)
    .map(({ table }) => ({ permission: code, scopes: ['none', ...scopes] as Scope[], table })),
);

/** Only records with an id can be asked about. */
const idOf = (row: Record<string, unknown> | undefined) =>
  row && Object.keys(row).length === 1 && typeof row.id === 'string' ? row.id : null;

describe.each(roles)('%s', (role) => {
  let world: World;
  const rows: Record<string, Partial<Record<Relation, Record<string, unknown>>>> = {};

  beforeAll(async () => {
    world = await makeWorld(role);
    for (const [table, probe] of Object.entries(probes)) rows[table] = await probe.rows(world);
    await widenCells(world);
  });

  const factsNow = async () => {
    const facts = await accessFacts(world.tenant.owner.ctx, world.actor.userId);
    if (!facts) throw new Error('no such member');
    return facts;
  };

  test.each(guards)('$permission on $table', async ({ permission, scopes, table }) => {
    const probe = probes[table] as TableProbe;
    const explained: Record<string, boolean> = {};
    const tried: Record<string, boolean> = {};
    for (const scope of scopes) {
      await setCell(world, permission, scope);
      const facts = await factsNow();
      for (const [relation, row] of Object.entries(rows[table] ?? {})) {
        const id = idOf(row);
        if (!id) continue;
        const { ctx } = world.tenant.owner;
        const answer = await explainAccess(ctx, world.actor.userId, table, id, facts);
        const [isSeen, isChanged] = await tryAll(world, trialsOf(table, probe, id));
        const cell = `${scope} on ${relation}`;
        explained[cell] = answer.verdict.select;
        tried[cell] = isSeen === true;
        const told = answer.deciding.find(
          (one) => one.deed === 'select' && one.code === permission,
        );
        expect(told?.scope, 'the scope it names').toBe(scope);
        const { reach } = answer;
        // Where the policy asks for this permission's scope alone, the reach is that of the scope.
        const asked = reach?.expression.match(/private\.scope\('[a-z_.]+'/g) ?? [];
        if (asked.join() === `private.scope('${permission}'` && scope !== 'none') {
          expect(reach?.[scope], `reach of ${cell}`).toBe(tried[cell]);
        }
        // What is said possible is not refused by a policy.
        if (isChanged) expect(answer.verdict.update, `update ${table}`).toBe(true);
      }
    }
    await setCell(world, permission, widest(scopes));
    expect(explained).toEqual(tried);
  });
});

/** Seeing, and changing where the probe can try it. */
function trialsOf(table: string, { update }: TableProbe, id: string): Trial[] {
  const row = { id };
  const seeing: Trial = { table, command: 'select', row };
  return typeof update === 'object'
    ? [seeing, { table, command: 'update', row, values: update }]
    : [seeing];
}
