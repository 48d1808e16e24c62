import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { installQueue } from '../../queue.ts';
import { StackError } from '../errors.ts';
import { splitStatements } from './split.ts';

const defaultDirectory = resolve(import.meta.dirname, '../../migrations');

// The Supabase CLI's own history table, so that `supabase db push` and this agree on what has been done.
const history = `
  create schema if not exists supabase_migrations;
  create table if not exists supabase_migrations.schema_migrations (version text not null primary key);
  alter table supabase_migrations.schema_migrations add column if not exists statements text[];
  alter table supabase_migrations.schema_migrations add column if not exists name text;
`;

interface Migration {
  version: string;
  name: string;
  file: string;
}

/** Applies the migrations the database has not seen, each in a transaction; returns their file names. */
export async function migrate(
  databaseUrl: string,
  directory = defaultDirectory,
): Promise<string[]> {
  const migrations = await listMigrations(directory);
  const client = new pg.Client({ connectionString: databaseUrl });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(`select pg_advisory_lock(hashtext('mainstay.migrate'))`);
    await client.query(`set client_min_messages = warning; ${history}`);
    const rows = await client.query<{ version: string }>(
      'select version from supabase_migrations.schema_migrations',
    );
    const applied = new Set(rows.rows.map((row) => row.version));
    const done: string[] = [];
    for (const migration of migrations) {
      if (applied.has(migration.version)) continue;
      await apply(client, migration, await readFile(join(directory, migration.file), 'utf8'));
      done.push(migration.file);
    }
    if (directory === defaultDirectory) await installQueue(databaseUrl);
    return done;
  } finally {
    await client.end();
  }
}

async function listMigrations(directory: string): Promise<Migration[]> {
  const files = await readdir(directory).catch(() => []);
  const found = files.sort().flatMap((file) => {
    const match = /^(\d+)_(.*)\.sql$/.exec(file);
    return match?.[1] ? [{ version: match[1], name: match[2] ?? '', file }] : [];
  });
  for (const [index, migration] of found.entries()) {
    if (found[index + 1]?.version === migration.version) {
      throw new StackError(
        `Two migrations share the version ${migration.version}: rename one of them.`,
      );
    }
  }
  return found;
}

async function apply(client: pg.Client, migration: Migration, sql: string): Promise<void> {
  try {
    await client.query('begin');
    await client.query(sql);
    await client.query(
      'insert into supabase_migrations.schema_migrations (version, name, statements) values ($1, $2, $3)',
      [migration.version, migration.name, splitStatements(sql)],
    );
    await client.query('commit');
    // A migration may set the session up for itself; the next one starts clean.
    await client.query('reset all; reset role; set client_min_messages = warning');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw new StackError(`Migration ${migration.file} failed${place(error, sql)}`, {
      cause: error,
    });
  }
}

function place(error: unknown, sql: string): string {
  if (!(error instanceof pg.DatabaseError)) return `: ${String(error)}`;
  const at = error.position
    ? ` at line ${sql.slice(0, Number(error.position)).split('\n').length}`
    : '';
  const more = [error.detail, error.hint, error.where].filter(Boolean).join('\n');
  return `${at}: ${error.message}${more ? `\n${more}` : ''}`;
}
