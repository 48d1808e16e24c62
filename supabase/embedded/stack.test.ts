import { execFile } from 'node:child_process';
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { createClient } from '@supabase/supabase-js';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort, makeScratchDirectory } from './bin/throwaway.ts';
import { installSystemSchema, migrate, startApi, startDatabase } from './stack.ts';

const root = resolve(import.meta.dirname, '../..');
let dataDir: string;
let dbPort: number;
let database: Awaited<ReturnType<typeof startDatabase>>;

beforeAll(async () => {
  dataDir = await makeScratchDirectory();
  dbPort = await freePort();
  database = await startDatabase({ dataDir, dbPort, volatile: true });
});
afterAll(async () => {
  await database.stop();
  await rm(dataDir, { recursive: true, force: true });
});

async function query<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

async function newDatabase(name: string): Promise<string> {
  await query(database.url, `create database ${name}`);
  const url = new URL(database.url);
  url.pathname = `/${name}`;
  await installSystemSchema(url.href);
  return url.href;
}

const api = (url: string, port = 0) =>
  startApi({ databaseUrl: url, port, appUrl: 'http://127.0.0.1:3000', dataDir });

/** Everything anybody may do: schemas, tables, columns, functions, defaults, memberships, policies. */
const privileges = `
  select 'schema' as kind, nspname as name, nspacl::text as acl from pg_namespace
    where nspname !~ '^pg_'
  union all select 'relation', c.oid::regclass::text, c.relacl::text from pg_class c
    join pg_namespace n on n.oid = c.relnamespace where n.nspname !~ '^(pg_|information_schema)'
  union all select 'column', concat_ws('.', a.attrelid::regclass, a.attname), a.attacl::text
    from pg_attribute a where a.attacl is not null
  union all select 'function', p.oid::regprocedure::text, p.proacl::text from pg_proc p
    join pg_namespace n on n.oid = p.pronamespace where n.nspname !~ '^(pg_|information_schema)'
  union all select 'body', p.oid::regprocedure::text, md5(p.prosrc) from pg_proc p
    join pg_namespace n on n.oid = p.pronamespace where n.nspname in ('auth', 'storage', 'private')
  union all select 'default', concat_ws(' ', d.defaclrole::regrole, d.defaclnamespace, d.defaclobjtype), d.defaclacl::text
    from pg_default_acl d
  union all select 'policy', concat_ws('.', p.polrelid::regclass, p.polname), pg_get_expr(p.polqual, p.polrelid)
    from pg_policy p
  order by 1, 2`;

describe('the embedded stack', () => {
  it('leaves every privilege as the migrations made it', async () => {
    const url = await newDatabase('privileges');
    expect((await migrate(url)).length).toBeGreaterThan(0);
    const before = await query(url, privileges);
    expect(before.length).toBeGreaterThan(50);
    const running = await api(url);
    try {
      for (const key of [running.anonKey, running.serviceRoleKey]) {
        const client = createClient(running.url, key, { auth: { persistSession: false } });
        await client.from('tenants').select().limit(1);
        await client.rpc('nothing_of_that_name');
        await client.storage.listBuckets();
        await client.auth.signInWithPassword({ email: 'a@example.com', password: 'x'.repeat(12) });
      }
    } finally {
      await running.stop();
    }
    await installSystemSchema(url);
    expect(await query(url, privileges)).toEqual(before);
  });

  it('agrees with the Supabase CLI about what has been applied', async () => {
    const url = await newDatabase('pushed');
    const project = join(dataDir, 'project');
    const migrations = join(project, 'supabase/migrations');
    await mkdir(migrations, { recursive: true });
    for (const name of ['config.toml', 'templates']) {
      await cp(join(root, 'supabase', name), join(project, 'supabase', name), { recursive: true });
    }
    const cli = (...args: string[]) =>
      promisify(execFile)(
        join(root, 'node_modules/.bin/supabase'),
        [...args, `--remote=${url}?sslmode=disable`, '--workdir', project, '--yes'],
        { env: { ...process.env, DO_NOT_TRACK: '1', SUPABASE_TELEMETRY_DISABLED: '1' } },
      );
    await writeFile(
      join(migrations, '20260101000000_one.sql'),
      "create table a (b text default ';');",
    );
    expect(await migrate(url, migrations)).toEqual(['20260101000000_one.sql']);
    await writeFile(join(migrations, '20260102000000_two.sql'), 'create table c (d int);\n');
    await cli('db', 'push');
    expect(await migrate(url, migrations)).toEqual([]);
    const rows = await query(
      url,
      'select version, name, statements from supabase_migrations.schema_migrations order by 1',
    );
    expect(rows).toEqual([
      {
        version: '20260101000000',
        name: 'one',
        statements: ["create table a (b text default ';')"],
      },
      { version: '20260102000000', name: 'two', statements: ['create table c (d int)'] },
    ]);
  });

  it('undoes a migration that fails, and says where', async () => {
    const url = await newDatabase('failing');
    const migrations = join(dataDir, 'failing');
    await mkdir(migrations);
    await writeFile(join(migrations, '1_bad.sql'), 'create table a (b int);\nselect nothing;');
    await expect(migrate(url, migrations)).rejects.toThrow('1_bad.sql failed at line 2');
    expect(await query(url, `select to_regclass('public.a') as found`)).toEqual([{ found: null }]);
  });

  it('survives a restart of the database', async () => {
    const running = await api(database.url);
    try {
      const client = createClient(running.url, running.serviceRoleKey, {
        auth: { persistSession: false },
      });
      const works = async () => {
        const answers = [
          await client.auth.admin.listUsers(),
          await client.storage.listBuckets(),
          await client.rpc('nothing_of_that_name'),
        ];
        const [auth, storage, rest] = answers.map((answer) => answer.error);
        return auth === null && storage === null && rest?.message.includes('schema cache');
      };
      expect(await works()).toBe(true);
      await database.stop();
      expect(await works()).toBe(false);
      database = await startDatabase({ dataDir, dbPort, volatile: true });
      await expect.poll(works, { timeout: 10_000 }).toBe(true);
    } finally {
      await running.stop();
    }
  });

  it('names the port that is taken and the variable that moves it', async () => {
    const port = await freePort();
    const other = createServer().listen(port, '127.0.0.1');
    try {
      await expect(api(database.url, port)).rejects.toThrow(
        `Port ${port} is already in use. Stop what uses it, or set EMBEDDED_API_PORT`,
      );
      const elsewhere = join(dataDir, 'elsewhere');
      await expect(startDatabase({ dataDir: elsewhere, dbPort: port })).rejects.toThrow(
        `Port ${port} is already in use. Stop what uses it, or set EMBEDDED_DB_PORT`,
      );
    } finally {
      other.close();
    }
  });

  it('answers nothing it was not asked to serve', async () => {
    const running = await api(database.url);
    try {
      const status = async (path: string, key?: string) =>
        (await fetch(running.url + path, { headers: key ? { apikey: key } : {} })).status;
      for (const path of ['/', '/studio', '/_system/config', '/_system/introspect', '/auth/v1/x']) {
        expect([path, await status(path, running.serviceRoleKey)]).toEqual([path, 404]);
      }
      expect(await status('/rest/v1/tenants')).toBe(401);
      expect(await status('/rest/v1/tenants', 'not-a-key')).toBe(401);
      expect(await status('/auth/v1/.well-known/jwks.json')).toBe(200);
    } finally {
      await running.stop();
    }
  });
});
