import { randomUUID } from 'node:crypto';
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

/**
 * What the person finds and what the tables show, by kind, and how many the index counts: every document has the same
 * word here. Known beforehand is what hangs: asked beside each file, the policy of attachments would be tried for all.
 */
async function look(world: World, hanging: string[]) {
  const both = kinds.map(
    (kind) => sql`select ${sql.lit(kind)} as kind,
      array(select record_id::text from search_documents where kind = ${sql.lit(kind)} order by 1) as found,
      array(select id::text from ${sql.table(tables[kind] ?? kind)} ${only[kind] ?? sql``} order by 1) as shown,
      (select max(total) from counts where counts.kind = ${sql.lit(kind)}) as counted`,
  );
  const { rows } = await withTenant(world.actor.ctx, (trx) =>
    sql<{ kind: string; found: string[]; shown: string[]; counted: number | null }>`
      with hanging as (select unnest(${hanging}::uuid[])),
      counts as materialized (select kind, total from private.find_documents('everything', null, 100, null, null))
      ${sql.join(both, sql` union all `)}`.execute(trx),
  );
  return rows;
}

async function arrange(role: string): Promise<{ world: World; hanging: string[] }> {
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
  const { rows } = await testDb().owner.query<{ id: string }>(
    'select file_id as id from public.attachments where tenant_id = $1 and deleted_at is null and superseded_at is null',
    [world.tenant.id],
  );
  return { world, hanging: rows.map(({ id }) => id) };
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
  const ways = [
    { audience: 'shared' },
    { audience: 'internal' },
    { audience: 'shared', change: "audience = 'internal'" },
    { audience: 'shared', change: 'deleted_at = now()' },
  ];
  const hung = rows
    .flatMap((row) =>
      (row.type === 'ticket_messages' ? ways.slice(0, 1) : ways).map((way) => ({ ...row, ...way })),
    )
    .map((one) => ({ ...one, file: randomUUID() }));
  const list = [world.tenant.id, JSON.stringify(hung)];
  const from = 'from jsonb_to_recordset($2) h (type text, id uuid, audience text, file uuid)';
  await owner.query(
    `insert into public.files (tenant_id, id, name, content_type, byte_size, sha256, uploaded_by)
     select $1, h.file, h.type || '.pdf', 'application/pdf', 10, decode(repeat('00', 32), 'hex'), $3 ${from}`,
    [...list, world.stranger.userId],
  );
  await owner.query(
    `update public.files f set status = 'ready' ${from} where f.tenant_id = $1 and f.id = h.file`,
    list,
  );
  await owner.query(
    `insert into public.attachments (tenant_id, file_id, record_type, record_id, audience)
     select $1, h.file, h.type, h.id, h.audience ${from}`,
    list,
  );
  for (const { change } of ways) {
    const files = hung.filter((one) => change && one.change === change).map(({ file }) => file);
    if (change)
      await owner.query(
        `update public.attachments set ${change} where tenant_id = $1 and file_id = any ($2)`,
        [world.tenant.id, files],
      );
  }
}

describe.each(roles)('%s finds what they see', (role) => {
  let world: World;
  let hanging: string[];
  beforeAll(async () => {
    ({ world, hanging } = await arrange(role));
  });

  test('as the role comes', async () => {
    const shown = await expectParity(world, hanging, role);
    if (role === 'owner')
      expect(Object.values(shown).filter((ids) => ids.length === 0)).toEqual([]);
  });

  test('with every scope', { timeout: 120_000 }, async () => {
    if (role === 'owner') return;
    for (const { code, scopes } of readers) await setCell(world, code, widest(scopes));
    await expectParity(world, hanging, 'as wide as can be');
    for (const { code, scopes } of readers) {
      for (const scope of ['none', ...scopes] as Scope[]) {
        await setCell(world, code, scope);
        await expectParity(world, hanging, `${code} ${scope}`);
      }
      await setCell(world, code, widest(scopes));
    }
  });
});

async function expectParity(world: World, hanging: string[], how: string) {
  const rows = await look(world, hanging);
  const by = <T>(value: (row: (typeof rows)[number]) => T) =>
    Object.fromEntries(rows.map((row) => [row.kind, value(row)]));
  expect(
    by(({ found }) => found),
    how,
  ).toEqual(by(({ shown }) => shown));
  expect(
    by(({ counted }) => counted ?? 0),
    `${how}, counted`,
  ).toEqual(by(({ shown }) => shown.length));
  return by(({ shown }) => shown);
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
