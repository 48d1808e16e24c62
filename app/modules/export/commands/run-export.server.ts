import { createHash } from 'node:crypto';
import { Transform } from 'node:stream';
import { sql } from 'kysely';
import { readTenant, withTenant } from '~/platform/db/tenant.server';
import type { JobContext } from '~/platform/jobs/task.server';
import { openSnapshot } from '../archive/snapshot.server';
import { exportPath, readFileBytes, type Store, storeArchive } from '../archive/storage.server';
import { type ArchivedFile, writeArchive } from '../archive/write.server';
import { exportedTables } from '../tables';

const NOTE_EVERY = 1_000;

interface ExportState {
  status?: 'running' | 'ready' | 'failed';
  done?: number;
  total?: number;
  byteSize?: number;
  sha256?: string;
  problem?: string;
}

/**
 * Writes an export's archive into storage. A job that is killed starts anew and writes over what was left;
 * the last try that fails says so on the page.
 */
export async function runExport(job: JobContext, id: string, store: Store): Promise<void> {
  const row = await readTenant(job, (trx) =>
    trx
      .selectFrom('data_exports as e')
      .innerJoin('tenants as t', 't.id', 'e.tenant_id')
      .where('e.tenant_id', '=', job.tenantId)
      .where('e.id', '=', id)
      .where('e.status', 'in', ['queued', 'running'])
      .select(['e.with_files as withFiles', 't.slug', 't.name'])
      .executeTakeFirst(),
  );
  if (!row) return;
  try {
    const result = await write(job, id, store, row);
    await note(job, id, { status: 'ready', ...result });
  } catch (error) {
    if (job.attempt >= job.maxAttempts)
      await note(job, id, { status: 'failed', problem: 'broken' });
    throw error;
  }
}

async function write(
  job: JobContext,
  id: string,
  store: Store,
  { withFiles, slug, name }: { withFiles: boolean; slug: string; name: string },
): Promise<ExportState> {
  const snapshot = await openSnapshot(String(job.pool.options.connectionString), job.claims);
  try {
    const [facts] = await snapshot.query<{
      counts: Record<string, number>;
      settings: Record<string, unknown>;
      at: Date;
    }>(
      `select private.export_counts($1) as counts, private.company_settings() as settings, private.now() as at`,
      [exportedTables],
    );
    if (!facts) throw new Error('the company is gone');
    const rows = Object.values(facts.counts).reduce((sum, count) => sum + Number(count), 0);
    const total = rows + (withFiles ? Number(facts.counts['public.files'] ?? 0) : 0);
    await note(job, id, { status: 'running', done: 0, total });
    let noted = Date.now();
    async function* files(): AsyncGenerator<ArchivedFile> {
      for await (const page of snapshot.pages('public.files')) {
        for (const line of page) {
          const file: { id: string } = JSON.parse(line);
          yield { id: file.id, open: () => readFileBytes(store, job.tenantId, file.id) };
        }
      }
    }
    const archive = writeArchive({
      tenant: { id: job.tenantId, slug, name },
      settings: facts.settings,
      exportedAt: facts.at,
      tables: exportedTables,
      pages: (table) => snapshot.pages(table),
      files: withFiles ? files : null,
      progress: (done) => {
        if (Date.now() - noted < NOTE_EVERY) return;
        noted = Date.now();
        // Beside the writing; the next note makes up for one that failed.
        note(job, id, { done }).catch((error: unknown) => job.log.warn({ err: error }, 'progress'));
      },
    });
    const hash = createHash('sha256');
    let byteSize = 0;
    const meter = new Transform({
      transform(chunk: Buffer, _encoding, next) {
        hash.update(chunk);
        byteSize += chunk.length;
        next(null, chunk);
      },
    });
    archive.once('error', (error) => meter.destroy(error));
    await storeArchive(store, exportPath(job.tenantId, id), archive.pipe(meter));
    return { done: total, total, byteSize, sha256: hash.digest('hex') };
  } finally {
    await snapshot.close();
  }
}

async function note(job: JobContext, id: string, state: ExportState): Promise<void> {
  await withTenant(job, (trx) =>
    sql`select private.note_export(${id}::uuid, ${JSON.stringify(state)}::jsonb)`.execute(trx),
  );
}
