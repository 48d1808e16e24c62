import { openAsBlob } from 'node:fs';
import type { SupabaseClient } from '@supabase/supabase-js';
import { sql } from 'kysely';
import { supabaseAdmin } from '~/platform/auth/supabase.server';
import { explainConstraints } from '~/platform/db/constraints.server';
import type { Trx } from '~/platform/db/kysely.server';
import { type DbContext, withTenant } from '~/platform/db/tenant.server';
import { enqueue } from '~/platform/jobs/enqueue.server';
import { logger } from '~/platform/observability/logger.server';
import { processFileTask } from './jobs';
import { FileStorageError } from './problem';
import { scans } from './scan.server';
import type { Upload } from './upload.server';

const BUCKET = 'files';

/** What storing and attaching need of a guard's context. */
export interface FileContext extends DbContext {
  /** Absent: a job acts for the company. */
  user?: { id: string };
  tenant: { id: string };
  /** Where bytes go, if not to the server's own storage. */
  storage?: SupabaseClient['storage'];
}

/**
 * Puts checked files into private storage. The person's own rights decide on the row; the bytes travel by
 * the service key, as nobody else may write there: what lies in storage has been looked at. Returns their ids,
 * which are worth nothing until `attachFiles` makes them part of a record; those that never become so are
 * removed by purgeOrphanFiles. Never call it inside a transaction.
 */
export async function storeFiles(
  ctx: FileContext,
  uploads: readonly Upload[],
  field = 'files',
): Promise<string[]> {
  if (uploads.length === 0) return [];
  const rows = await explainConstraints({ files_quota: { key: 'files:error.quota', field } }, () =>
    withTenant(ctx, (trx) =>
      trx
        .insertInto('files')
        .values(
          uploads.map((upload) => ({
            tenant_id: ctx.tenant.id,
            name: upload.name,
            content_type: upload.contentType,
            byte_size: upload.byteSize,
            sha256: upload.sha256,
            uploaded_by: ctx.user?.id ?? null,
          })),
        )
        .returning(['id', 'storage_path'])
        .execute(),
    ),
  );
  const bucket = (ctx.storage ?? supabaseAdmin().storage).from(BUCKET);
  for (const [index, upload] of uploads.entries()) {
    const path = rows[index]?.storage_path;
    if (!path) throw new Error('A file has no place to go');
    const blob = await openAsBlob(upload.path, { type: upload.contentType });
    const { error } = await bucket.upload(path, blob, {
      contentType: upload.contentType,
      upsert: false,
    });
    if (!error) continue;
    logger.error({ err: error }, 'storage did not take a file');
    throw new FileStorageError(field, error);
  }
  return rows.map((row) => row.id);
}

interface AttachTarget {
  /** The record's table. */
  type: string;
  id: string;
  /** Who sees the file besides staff; left out: whoever sees the record. */
  audience?: 'internal' | 'shared';
  /** The document this is a new version of. */
  documentId?: string;
}

/**
 * Makes stored files part of a record, in the transaction that writes the record. A job looks at each; where
 * viruses are scanned for, nobody reads it before.
 */
export async function attachFiles(
  trx: Trx,
  tenantId: string,
  fileIds: readonly string[],
  record: AttachTarget,
): Promise<void> {
  if (fileIds.length === 0) return;
  // In this order: a program's key sees a file only by its record, or while it is being uploaded.
  await trx
    .insertInto('attachments')
    .values(
      fileIds.map((fileId) => ({
        tenant_id: tenantId,
        file_id: fileId,
        record_type: record.type,
        record_id: record.id,
        ...(record.audience && { audience: record.audience }),
        // The database fills it in for what is new.
        document_id: record.documentId ?? sql<string>`null`,
      })),
    )
    .execute();
  await trx
    .updateTable('files')
    .set({ status: scans() ? 'checking' : 'ready' })
    .where('tenant_id', '=', tenantId)
    .where('id', 'in', fileIds)
    .execute();
  for (const fileId of fileIds) await enqueue(trx, processFileTask, { fileId });
}
