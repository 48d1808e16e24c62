import { expect, test } from 'vitest';
import { excludedTables, exportedTables } from '~/modules/export/tables';
import { testDb } from '../../tests/setup/database';

/** T4: what belongs to a company goes along, or it is said why not. */

async function tenantTables(): Promise<string[]> {
  const { rows } = await testDb().owner.query<{ name: string }>(
    `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped
     where n.nspname in ('public', 'private') and c.relkind in ('r', 'p') and not c.relispartition order by 1`,
  );
  return rows.map((row) => row.name);
}

test('every tenant table is exported, or excluded with a reason (app/modules/export/tables.ts)', async () => {
  const all = await tenantTables();
  const listed = [...exportedTables, ...Object.keys(excludedTables)];
  expect(
    all.filter((name) => !listed.includes(name)),
    'in neither list',
  ).toEqual([]);
  expect(
    listed.filter((name) => !all.includes(name)),
    'no such table',
  ).toEqual([]);
  expect(new Set(listed).size).toBe(listed.length);
  for (const [name, reason] of Object.entries(excludedTables))
    expect(reason.length, name).toBeGreaterThan(10);
});

test('no exported column holds a secret', async () => {
  const { rows } = await testDb().owner.query<{ name: string }>(
    `select table_schema || '.' || table_name || '.' || column_name as name from information_schema.columns
     where table_schema || '.' || table_name = any ($1)
       and column_name ~ '(secret|token|password|hash|credential|private_key)'`,
    [exportedTables],
  );
  expect(rows.map((row) => row.name)).toEqual([]);
});

test('every exported table has a primary key to be read in the order of', async () => {
  const { rows } = await testDb().owner.query<{ name: string }>(
    `select t.name from unnest($1::text[]) t(name)
     where not exists (select from pg_constraint k where k.conrelid = t.name::regclass and k.contype = 'p')`,
    [exportedTables],
  );
  expect(rows).toEqual([]);
});
