import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SupabaseClient } from '@supabase/supabase-js';
import { sql } from 'kysely';
import { supabaseAdmin } from '~/platform/auth/supabase.server';
import { withTenant } from '~/platform/db/tenant.server';
import { inspectFile } from '~/platform/files/inspect.server';
import { safeFileName } from '~/platform/files/name';
import { MAX_FILE_BYTES, MAX_FILES } from '~/platform/files/types';
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
  storage: SupabaseClient['storage'] = supabaseAdmin().storage,
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
      if (!got || !verdict || 'problem' in verdict) files.refused.push(safe);
      else {
        files.ids.push(
          await store(job, storage, path, { ...got, name: safe, contentType: verdict.contentType }),
        );
      }
    }
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
  return files;
}

async function store(
  job: JobContext,
  storage: SupabaseClient['storage'],
  path: string,
  file: { name: string; contentType: string; byteSize: number; sha256: Buffer },
): Promise<string> {
  const { rows } = await withTenant(job, (trx) =>
    sql<{ id: string; storage_path: string }>`
      select id, storage_path
      from private.add_mail_file(${file.name}, ${file.contentType}, ${file.byteSize}, ${file.sha256})`.execute(
      trx,
    ),
  );
  const [row] = rows;
  if (!row) throw new Error('A file has no place to go');
  const { error } = await storage
    .from('files')
    .upload(row.storage_path, await readFile(path), { contentType: file.contentType });
  if (error) throw new Error('Storage did not take a file', { cause: error });
  return row.id;
}
