import { type RawBuilder, sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Scope } from '~/platform/auth/session.server';
import { withTenant } from '~/platform/db/tenant.server';
import { modules, permissions } from '~/platform/modules/registry.server';
import { scopeRank } from '~/platform/rbac/context.server';
import { testDb } from '../../../tests/setup/database';
import type { TableProbe } from './probe';
import { makeWorld, setCell, type World } from './world';

/**
 * What search finds is what the tables show: for every role, as it comes and with every scope of every permission,
 * the documents of each kind are compared with the records themselves, both read as the person.
 */

const files = import.meta.glob<{ probes: Record<string, TableProbe> }>('./probes/*.ts', {
  eager: true,
});
const probes: Record<string, TableProbe> = Object.assign(
  {},
  ...Object.values(files).map((file) => file.probes),
);
/** Where a kind is not called as its table. */
const tables: Record<string, string> = { contacts: 'client_contacts' };
/** What is there and not to be found: files that hang on nothing any more, articles that are not published. */
const only: Record<string, RawBuilder<unknown>> = {
  files: sql`where status = 'ready' and id in (select * from hanging)`,
  articles: sql`where published_locales <> '{}'`,
};
const kinds = modules.flatMap(({ search }) => search.map(({ kind }) => kind));
const readers = permissions.filter(({ guards }) =>
  guards.some(
    ({ table, commands }) =>
      commands.includes('select') && kinds.some((kind) => (tables[kind] ?? kind) === table),
  ),
);
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

/** What the person finds and what the tables show, by kind. */
async function compare(world: World) {
  const both = kinds.map(
    (kind) => sql`select ${sql.lit(kind)} as kind,
      array(select record_id::text from search_documents where kind = ${sql.lit(kind)} order by 1) as found,
      array(select id::text from ${sql.table(tables[kind] ?? kind)} ${only[kind] ?? sql``} order by 1) as shown`,
  );
  // Known beforehand: asked beside each file, the policy of attachments would be tried for all of them each time.
  const hanging = await testDb().owner.query<{ id: string }>(
    'select file_id as id from public.attachments where tenant_id = $1 and deleted_at is null and superseded_at is null',
    [world.tenant.id],
  );
  const { rows } = await withTenant(world.actor.ctx, (trx) =>
    sql<{
      kind: string;
      found: string[];
      shown: string[];
    }>`with hanging as (select unnest(${hanging.rows.map(({ id }) => id)}::uuid[]))
      ${sql.join(both, sql` union all `)}`.execute(trx),
  );
  return {
    found: Object.fromEntries(rows.map(({ kind, found }) => [kind, found])),
    shown: Object.fromEntries(rows.map(({ kind, shown }) => [kind, shown])),
  };
}

/** The same by the index: every document has its kind among its words here. */
async function counted(world: World) {
  return withTenant(world.actor.ctx, async (trx) => {
    const { rows } = await sql<{ kind: string; total: number }>`
      select distinct kind, total from private.find_documents('everything', null, 100, null, null)`.execute(
      trx,
    );
    return Object.fromEntries(rows.map(({ kind, total }) => [kind, total]));
  });
}

async function arrange(role: string): Promise<World> {
  const world = await makeWorld(role);
  for (const table of kinds.map((kind) => tables[kind] ?? kind)) await probes[table]?.rows(world);
  // One more article, for staff only.
  const inside = await probes.articles?.rows(world);
  await testDb().owner.query(`update public.articles set visibility = 'internal' where id = $1`, [
    inside?.other?.id,
  ]);
  await hangFiles(world);
  await testDb().owner.query(
    `update public.search_documents set words = words || 'everything'::tsvector where tenant_id = $1`,
    [world.tenant.id],
  );
  return world;
}

/** Files on messages and notes of each ticket, and on each task and project: shared, internal, changed to it, deleted. */
async function hangFiles(world: World): Promise<void> {
  const { owner } = testDb();
  await owner.query(
    `insert into public.ticket_messages (tenant_id, ticket_id, kind, body, author_name)
     select t.tenant_id, t.id, k, 'A word', 'Stranger' from public.tickets t, unnest('{public,internal}'::text[]) k
     where t.tenant_id = $1`,
    [world.tenant.id],
  );
  const { rows } = await owner.query<{ type: string; id: string }>(
    `select 'ticket_messages' as type, id from public.ticket_messages where tenant_id = $1
     union all select 'tasks', id from public.tasks where tenant_id = $1
     union all select 'projects', id from public.projects where tenant_id = $1`,
    [world.tenant.id],
  );
  const hang = (set: string, file: string) =>
    owner.query(`update public.attachments set ${set} where tenant_id = $1 and file_id = $2`, [
      world.tenant.id,
      file,
    ]);
  const hung = rows.flatMap((row) =>
    row.type === 'ticket_messages'
      ? [{ ...row, audience: 'shared', change: '' }]
      : [
          { ...row, audience: 'shared', change: '' },
          { ...row, audience: 'internal', change: '' },
          { ...row, audience: 'shared', change: "audience = 'internal'" },
          { ...row, audience: 'shared', change: 'deleted_at = now()' },
        ],
  );
  for (const { type, id, audience, change } of hung) {
    const file = await world.put('files', {
      name: `${type}.pdf`,
      content_type: 'application/pdf',
      byte_size: 10,
      sha256: Buffer.alloc(32),
      uploaded_by: world.stranger.userId,
    });
    await owner.query(`update public.files set status = 'ready' where tenant_id = $1 and id = $2`, [
      world.tenant.id,
      file.id,
    ]);
    await world.put('attachments', {
      file_id: file.id,
      record_type: type,
      record_id: id,
      audience,
    });
    if (change) await hang(change, file.id);
  }
}

describe.each(roles)('%s finds what they see', (role) => {
  let world: World;
  beforeAll(async () => {
    world = await arrange(role);
  });

  test('as the role comes', async () => {
    const shown = await expectParity(world, role);
    if (role === 'owner')
      expect(Object.values(shown).filter((ids) => ids.length === 0)).toEqual([]);
  });

  test('with every scope', { timeout: 120_000 }, async () => {
    if (role === 'owner') return;
    for (const { code, scopes } of readers) await setCell(world, code, widest(scopes));
    await expectParity(world, 'as wide as can be');
    for (const { code, scopes } of readers) {
      for (const scope of ['none', ...scopes] as Scope[]) {
        await setCell(world, code, scope);
        await expectParity(world, `${code} ${scope}`);
      }
      await setCell(world, code, widest(scopes));
    }
  });
});

async function expectParity(world: World, how: string) {
  const { found, shown } = await compare(world);
  expect(found, how).toEqual(shown);
  const wanted = Object.entries(shown)
    .filter(([, ids]) => ids.length > 0)
    .map(([kind, ids]) => [kind, ids.length]);
  expect(await counted(world), `${how}, counted`).toEqual(Object.fromEntries(wanted));
  return shown;
}

function widest(scopes: readonly Scope[]): Scope {
  return [...scopes].sort((a, b) => scopeRank(b) - scopeRank(a))[0] ?? 'none';
}

test('every kind has a source in the database, of the same module', async () => {
  const { rows } = await testDb().owner.query<{ kind: string; module: string }>(
    'select kind, module from private.search_sources',
  );
  const declared = modules.flatMap(({ id, search }) =>
    search.map(({ kind }) => ({ kind, module: id })),
  );
  const sorted = (list: { kind: string; module: string }[]) =>
    list.map(({ kind, module }) => `${kind} of ${module}`).sort();
  expect(sorted(declared)).toEqual(sorted(rows));
});
