import { randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { permissions } from '~/platform/modules/registry.server';
import { type Command, isAllowed, probeFor, type TableProbe } from './probe';
import { makeWorld, type Relation, type World } from './world';

const files = import.meta.glob<{ probes: Record<string, TableProbe> }>('./probes/*.ts', {
  eager: true,
});
const probes = Object.assign({}, ...Object.values(files).map((file) => file.probes)) as Record<
  string,
  TableProbe
>;

/** What the key was made for; everything else its maker, an owner, holds it must not reach. */
const HELD = 'members.read';

/** A company whose owner comes with such a key. */
async function keyWorld(): Promise<World> {
  const world = await makeWorld('owner');
  const key = await world.put('api_keys', {
    user_id: world.actor.userId,
    name: 'Narrow',
    prefix: randomBytes(6).toString('hex'),
    secret_hash: randomBytes(32).toString('hex'),
    permissions: [HELD],
    expires_at: new Date(Date.now() + 86_400_000),
  });
  Object.assign(world.actor.ctx.claims, { api_key_id: key.id });
  return world;
}

const readWith = new Set(
  permissions
    .filter(({ code }) => code === HELD)
    .flatMap(({ guards }) => guards.map(({ table, commands }) => `${commands} ${table}`)),
);
const others = permissions
  .filter(({ code }) => code !== HELD)
  .flatMap(({ code, guards }) =>
    guards.flatMap(({ table, commands }) => commands.map((command) => ({ code, table, command }))),
  )
  .filter(({ table, command }) => !readWith.has(`${command} ${table}`));

describe.each([...new Set(others.map(({ code }) => code))])('a key without %s', (code) => {
  let world: World;
  const made = new Map<string, ReturnType<TableProbe['rows']>>();
  beforeAll(async () => {
    world = await keyWorld();
  });

  const cells = others.filter((cell) => cell.code === code);
  test.each(cells)('does not $command $table', async ({ table, command }) => {
    const probe = probeFor(probes[table] as TableProbe, code);
    if (!made.has(table)) made.set(table, probe.rows(world));
    const rows = Object.entries((await made.get(table)) ?? {}) as [Relation, object][];
    for (const [relation, row] of rows) {
      const given = command === 'insert' ? await probe.insert?.(world, relation) : probe.update;
      const values = (typeof given === 'function' ? given(world, relation) : given) ?? {};
      const found = row as Record<string, unknown>;
      const allowed = await isAllowed(world, table, command as Command, found, values);
      expect(allowed, `${relation} row`).toBe(false);
    }
  });
});
