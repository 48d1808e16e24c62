import { createHash } from 'node:crypto';
import { createReadStream, openAsBlob } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { SupabaseClient } from '@supabase/supabase-js';
import { sql } from 'kysely';
import { withTenant } from '~/platform/db/tenant.server';
import type { JobContext } from '~/platform/jobs/task.server';
import { EXPORTS } from '../exports';
import { sealTrail } from './seal.server';
import { writeExport } from './write-export.server';

/** Seals what is open, writes the export and puts it where the page offers it. Doing it twice does no harm. */
export async function makeExport(
  job: JobContext,
  exportId: string,
  storage: Pick<SupabaseClient, 'storage'>,
): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'mainstay-audit-'));
  const file = join(directory, 'export.zip');
  try {
    await sealTrail(job);
    const manifest = await writeExport(job, storage, file);
    const hash = createHash('sha256');
    await pipeline(createReadStream(file), hash);
    const { size } = await stat(file);
    const { error } = await storage.storage
      .from(EXPORTS)
      .upload(`${job.tenantId}/${exportId}.zip`, await openAsBlob(file), {
        contentType: 'application/zip',
        upsert: true,
      });
    if (error) throw error;
    await settle(job, exportId, {
      status: 'ready',
      entries: manifest.last,
      byte_size: size,
      sha256: hash.digest(),
      error: null,
    });
  } catch (error) {
    if (job.attempt >= job.maxAttempts) {
      const reason = (error as Error).message.slice(0, 500);
      await settle(job, exportId, { status: 'failed', error: reason });
    }
    throw error;
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

interface Outcome {
  status: 'ready' | 'failed';
  entries?: number;
  byte_size?: number;
  sha256?: Buffer;
  error: string | null;
}

async function settle(job: JobContext, id: string, outcome: Outcome): Promise<void> {
  await withTenant(job, (trx) =>
    trx
      .updateTable('audit_exports')
      .set({ ...outcome, finished_at: sql<Date>`private.now()` })
      .where('tenant_id', '=', job.tenantId)
      .where('id', '=', id)
      .execute(),
  );
}
