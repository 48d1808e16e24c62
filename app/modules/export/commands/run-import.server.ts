import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { sql } from 'kysely';
import { readTenant, withTenant } from '~/platform/db/tenant.server';
import type { JobContext } from '~/platform/jobs/task.server';
import { type Accounts, type People, peopleOf } from '../archive/people.server';
import { ArchiveProblem } from '../archive/problem';
import { type Archive, openArchive } from '../archive/read.server';
import { checkRow } from '../archive/rows';
import {
  importPath,
  readArchiveBytes,
  removeArchives,
  type Store,
} from '../archive/storage.server';
import { exportedTables } from '../tables';
import { loadFiles, removeFiles } from './load-files.server';
import { loadRows } from './load-rows.server';

export interface ImportState {
  status?: 'running' | 'done' | 'failed';
  step?: 'checking' | 'files' | 'rows';
  done?: number;
  total?: number;
  problem?: string;
  values?: Record<string, string | number>;
  invited?: number;
}

export interface ImportContext {
  job: JobContext;
  archive: Archive;
  people: People;
  /** By table: the columns it has here. */
  columns: Map<string, ReadonlySet<string>>;
  note(state: ImportState): Promise<void>;
}

/**
 * Imports an uploaded archive into the job's company: everything is checked first, bytes are stored, and the
 * rows go in in one transaction. A problem of the archive is told on the page and nothing is left behind; a
 * job that is killed starts anew.
 */
export async function runImport(
  job: JobContext,
  id: string,
  store: Store,
  accounts: Accounts,
): Promise<void> {
  const row = await readTenant(job, (trx) =>
    trx
      .selectFrom('data_imports')
      .where('tenant_id', '=', job.tenantId)
      .where('id', '=', id)
      .where('status', 'in', ['queued', 'running'])
      .select('requested_by as by')
      .executeTakeFirst(),
  );
  if (!row) return;
  const note = (state: ImportState) => noteImport(job, id, state);
  const path = importPath(job.tenantId, id);
  const directory = await mkdtemp(join(tmpdir(), 'mainstay-import-'));
  try {
    const file = join(directory, 'archive.zip');
    await pipeline(await readArchiveBytes(store, path), createWriteStream(file, { mode: 0o600 }));
    const invited = await importFrom(job, file, row.by, store, accounts, note, id);
    job.log.info({ invited }, 'company imported');
    await removeArchives(store, [path]);
  } catch (error) {
    const isTheirs = error instanceof ArchiveProblem;
    if (!isTheirs && job.attempt < job.maxAttempts) throw error;
    const { problem, values } = isTheirs ? error : { problem: 'broken', values: {} };
    await note({ status: 'failed', problem, values });
    await removeArchives(store, [path]);
    if (!isTheirs) throw error;
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function importFrom(
  job: JobContext,
  file: string,
  importer: string | null,
  store: Store,
  accounts: Accounts,
  note: ImportContext['note'],
  id: string,
): Promise<number> {
  if (!importer) throw new ArchiveProblem('noImporter');
  const archive = await openArchive(file);
  try {
    const { manifest } = archive;
    const total = manifest.tables.reduce((sum, { rows }) => sum + rows, 0);
    await note({ status: 'running', step: 'checking', done: 0, total });
    const columns = await columnsHere(job, archive);
    await checkAllRows(archive, columns);
    const people = await peopleOf(job, archive, importer, accounts);
    const context: ImportContext = { job, archive, people, columns, note };
    const stored = await loadFiles(context, store);
    try {
      await loadRows(context, importer, id);
    } catch (error) {
      await removeFiles(job, stored, store);
      throw error;
    }
    return people.invited.length;
  } finally {
    archive.close();
  }
}

/** Tables we do not know, or no longer export, are of another version: their rows would be lost in silence. */
async function columnsHere(job: JobContext, { manifest }: Archive) {
  const known: readonly string[] = exportedTables;
  const columns = new Map<string, ReadonlySet<string>>();
  for (const { name } of manifest.tables) {
    if (!known.includes(name)) throw new ArchiveProblem('table', { table: name.slice(0, 60) });
    if (columns.has(name)) throw new ArchiveProblem('twice', { name });
    const { rows } = await readTenant(job, (trx) =>
      sql<{ columns: string[] }>`select private.transfer_columns(${name}) as columns`.execute(trx),
    );
    columns.set(name, new Set(rows[0]?.columns));
  }
  return columns;
}

async function checkAllRows(archive: Archive, columns: ImportContext['columns']): Promise<void> {
  const { tenant } = archive.manifest;
  for (const [table, known] of columns) {
    let line = 0;
    for await (const text of archive.lines(table)) {
      line += 1;
      checkRow(text, { table, line }, known, tenant.id);
    }
  }
}

async function noteImport(job: JobContext, id: string, state: ImportState): Promise<void> {
  await withTenant(job, (trx) =>
    sql`select private.note_import(${id}::uuid, ${JSON.stringify(state)}::jsonb)`.execute(trx),
  );
}
