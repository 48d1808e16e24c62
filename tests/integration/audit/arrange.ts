import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SupabaseClient } from '@supabase/supabase-js';
import { unzipSync, zipSync } from 'fflate';
import { writeExport } from '~/modules/audit/commands/write-export.server';
import type { EntryLine } from '~/modules/audit/proof/format';
import { testDb } from '../../setup/database';
import { jobFor } from '../../setup/jobs';
import type { TestTenant } from '../../setup/people';

/** Writes entries of a company's trail the way its triggers do; returns how many there are now. */
export async function addEntries(tenant: TestTenant, count: number, over = ''): Promise<void> {
  await testDb().owner.query(
    `select private.audit($1, 'update', 'clients', gen_random_uuid()::text,
       jsonb_build_object('name', 'Before ' || n, 'rate', 1.50), jsonb_build_object('name', $3 || 'After ' || n, 'rate', 2.50))
     from generate_series(1, $2::int) n`,
    [tenant.id, count, over],
  );
}

export interface Seal {
  seq: number;
  entry_id: string;
  hash: Buffer;
}

export async function sealsOf(tenant: TestTenant): Promise<Seal[]> {
  const { rows } = await testDb().owner.query<Seal>(
    'select seq, entry_id, hash from public.audit_seals where tenant_id = $1 order by seq',
    [tenant.id],
  );
  return rows.map((row) => ({ ...row, seq: Number(row.seq) }));
}

/** What a superuser can do: triggers and policies off. */
export async function asSuperuser(...statements: [string, unknown[]?][]): Promise<void> {
  const client = await testDb().owner.connect();
  try {
    await client.query('begin');
    await client.query('set local session_replication_role = replica');
    for (const [text, values] of statements) await client.query(text, values);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

/** A directory that is gone after the tests of a file. */
export async function scratch(): Promise<{ path(name: string): string; remove(): Promise<void> }> {
  const directory = await mkdtemp(join(tmpdir(), 'mainstay-audit-test-'));
  return {
    path: (name) => join(directory, name),
    remove: () => rm(directory, { recursive: true, force: true }),
  };
}

/** An honest export of what the database holds now. */
export function exportTo(tenant: TestTenant, storage: SupabaseClient, file: string) {
  return writeExport(jobFor(tenant), storage, file);
}

/** Makes a copy of an export with its lines changed, as somebody would who holds the file. */
export async function forge(
  from: string,
  to: string,
  change: (lines: EntryLine[]) => (EntryLine | string)[],
): Promise<string> {
  const members = unzipSync(await readFile(from));
  const text = Buffer.from(members['entries.jsonl'] ?? []).toString('utf8');
  const lines = text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as EntryLine);
  const changed = change(lines)
    .map((line) => (typeof line === 'string' ? line : JSON.stringify(line)))
    .join('\n');
  members['entries.jsonl'] = Buffer.from(`${changed}\n`);
  await writeFile(to, zipSync(members));
  return to;
}
