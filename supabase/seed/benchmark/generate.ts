import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';

/** Tables that can be filled, in an order in which every reference finds what it refers to. */
export const benchmarkTables = [
  'memberships',
  'teams',
  'employees',
  'clients',
  'client_contacts',
  'tickets',
  'ticket_messages',
  'notifications',
  'audit_entries',
  'search_documents',
] as const;

export type BenchmarkTable = (typeof benchmarkTables)[number];

/** The password of every generated account. */
export const benchmarkPassword = 'mainstay-bench-2026';

export interface BenchmarkOptions {
  /** The owner's; triggers are switched off for the session, which needs a superuser. */
  databaseUrl: string;
  tenants: number;
  /** Rows of all tenants together, dealt to them in turn; tables not named stay empty. */
  rows: Partial<Record<BenchmarkTable, number>>;
  /** Another seed, other names and numbers; the same seed, the same rows (dates count back from today). */
  seed?: string;
}

/** Slug of the n-th generated tenant, from 1. */
export const tenantSlug = (tenant: number): string => `bench-${tenant}`;

/** E-mail of the k-th member of the n-th tenant: 1 is its owner, 2 a manager, the others employees. */
export const memberEmail = (tenant: number, member: number): string =>
  `member-${member}@bench-${tenant}.test`;

/**
 * Fills a migrated database with tenants and rows for measuring, set by set, in seconds. Never part of
 * the demo seed. The first tenant comes from private.create_tenant, as real ones do, the others are copies;
 * the rest is inserted with triggers off, so it is written as triggers would leave it.
 */
export async function generate({ databaseUrl, tenants, rows, seed = '1' }: BenchmarkOptions) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('begin');
    await client.query(await read('helpers.sql'));
    await client.query('insert into pg_temp.bench_settings values ($1, $2, $3, $4)', [
      tenants,
      seed,
      benchmarkPassword,
      JSON.stringify({ ...rows, memberships: Math.max(rows.memberships ?? 0, tenants) }),
    ]);
    await client.query(await read('tenants.sql'));
    for (const table of benchmarkTables) {
      if (table !== 'memberships' && !rows[table]) continue;
      await client.query('select pg_temp.drop_indexes($1)', [`public.${table}`]);
      await client.query(await read(`tables/${table}.sql`));
      await client.query('select pg_temp.restore_indexes()');
    }
    await client.query('commit');
    await client.query('vacuum (analyze)');
  } finally {
    await client.end();
  }
}

function read(file: string): Promise<string> {
  return readFile(join(import.meta.dirname, file), 'utf8');
}
