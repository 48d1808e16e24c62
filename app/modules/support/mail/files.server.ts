import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SupabaseClient } from '@supabase/supabase-js';
import { inspectFile } from '~/platform/files/inspect.server';
import { safeFileName } from '~/platform/files/name';
import { FileStorageError } from '~/platform/files/problem';
import { storeFiles } from '~/platform/files/store.server';
import { MAX_FILE_BYTES, MAX_FILES } from '~/platform/files/types';
import type { Upload } from '~/platform/files/upload.server';
import { BusinessError } from '~/platform/http/errors';
import type { JobContext } from '~/platform/jobs/task.server';
import type { ReceivedMail, ReceivedMailSource } from '~/platform/mail/received.server';

/** What became of a mail's attachments: stored ones, and the names of those that were not taken. */
export interface MailFiles {
  ids: string[];
  refused: string[];
}

/**
 * Fetches a mail's attachments, looks at their bytes as at those of any upload, and stores the good ones.
 * They become part of a message in its transaction; until then they are orphans, which are removed.
 */
export async function takeFiles(
  job: JobContext,
  source: ReceivedMailSource,
  mailId: string,
  { attachments }: ReceivedMail,
  storage?: SupabaseClient['storage'],
): Promise<MailFiles> {
  const files: MailFiles = { ids: [], refused: [] };
  if (attachments.length === 0) return files;
  const directory = await mkdtemp(join(tmpdir(), 'mainstay-mail-'));
  try {
    for (const [index, { id, name, size }] of attachments.entries()) {
      const safe = safeFileName(name);
      const path = join(directory, String(index));
      const tooMany = files.ids.length >= MAX_FILES || index >= 3 * MAX_FILES;
      const got =
        tooMany || size > MAX_FILE_BYTES
          ? null
          : await source.download(mailId, id, path, MAX_FILE_BYTES);
      const verdict = got && (await inspectFile(safe, path, got.byteSize));
      const stored =
        got && verdict && !('problem' in verdict)
          ? await store(job, storage, {
              ...got,
              path,
              name: safe,
              contentType: verdict.contentType,
            })
          : undefined;
      if (stored) files.ids.push(stored);
      else files.refused.push(safe);
    }
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
  return files;
}

/** The id of the stored file; undefined where the company has no room for it. */
async function store(
  job: JobContext,
  storage: SupabaseClient['storage'] | undefined,
  upload: Upload,
): Promise<string | undefined> {
  const context = { ...job, tenant: { id: job.tenantId }, ...(storage && { storage }) };
  try {
    return (await storeFiles(context, [upload]))[0];
  } catch (error) {
    if (error instanceof BusinessError && !(error instanceof FileStorageError)) return undefined;
    throw error;
  }
}
