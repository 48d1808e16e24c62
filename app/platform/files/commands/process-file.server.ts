import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import type { SupabaseClient } from '@supabase/supabase-js';
import { sql } from 'kysely';
import { type DbContext, withTenant } from '~/platform/db/tenant.server';
import { emit } from '../events.server';
import { makePictures } from '../pictures.server';
import { previewPath } from '../preview';
import { scanFile } from '../scan.server';

type Storage = SupabaseClient['storage'];

interface FileToCheck {
  sha256: Buffer;
  storage_path: string;
  status: string;
  preview: string;
}

interface Verdict {
  finding?: string;
  preview: 'none' | 'ready';
  width?: number;
  height?: number;
}

/**
 * Looks at a stored file as the company's job: its bytes against their checksum, viruses where a scanner is
 * configured, and smaller pictures of pictures. What is found makes it blocked, its bytes out of reach. May be
 * done again: dying in between leaves it checking, or blocked with its bytes unreachable all the same.
 */
export async function processFile(job: DbContext, fileId: string, storage: Storage): Promise<void> {
  const file = await withTenant(job, async (trx) => {
    const { rows } = await sql<FileToCheck>`select * from private.file_to_check(${fileId})`.execute(
      trx,
    );
    return rows[0];
  });
  if (!file || (file.status !== 'checking' && file.status !== 'ready')) return;
  const directory = await mkdtemp(join(tmpdir(), 'mainstay-check-'));
  try {
    const verdict = await judge(file, join(directory, 'file'), storage);
    await decide(job, fileId, verdict);
    if (verdict.finding) await quarantine(file.storage_path, storage);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function judge(file: FileToCheck, path: string, storage: Storage): Promise<Verdict> {
  const sha256 = await fetchTo(path, file.storage_path, storage);
  if (!sha256.equals(file.sha256)) return { finding: 'checksum', preview: 'none' };
  const finding = await scanFile(path);
  if (finding) return { finding, preview: 'none' };
  const pictures = file.preview === 'pending' ? await makePictures(path) : undefined;
  if (!pictures) return { preview: file.preview === 'ready' ? 'ready' : 'none' };
  for (const size of ['small', 'large'] as const) {
    const { error } = await storage
      .from('previews')
      .upload(previewPath(file.storage_path, size), pictures[size], {
        contentType: 'image/webp',
        upsert: true,
      });
    if (error) throw error;
  }
  return { preview: 'ready', width: pictures.width, height: pictures.height };
}

/** Brings the bytes here; returns their checksum. */
async function fetchTo(path: string, from: string, storage: Storage): Promise<Buffer> {
  const { data, error } = await storage.from('files').createSignedUrl(from, 60);
  if (error) throw error;
  const answer = await fetch(data.signedUrl);
  if (!answer.ok || !answer.body) throw new Error(`storage answered ${answer.status}`);
  const hash = createHash('sha256');
  const tap = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  await pipeline(
    Readable.fromWeb(answer.body as ReadableStream),
    tap,
    createWriteStream(path, { mode: 0o600 }),
  );
  return hash.digest();
}

async function decide(job: DbContext, fileId: string, verdict: Verdict): Promise<void> {
  const { finding, preview, width, height } = verdict;
  await withTenant(job, async (trx) => {
    const { rows } = await sql<{ was: string | null }>`
      select private.file_checked(${fileId}, ${finding ? 'blocked' : 'ready'}, ${finding ?? null}, ${preview},
        ${width ?? null}, ${height ?? null}) as was`.execute(trx);
    if (finding && rows[0]?.was) {
      await emit(trx, { type: 'file.blocked', recordId: fileId, payload: { finding } });
    }
  });
}

/** Out of reach for good, and kept for whoever must look into it. */
async function quarantine(path: string, storage: Storage): Promise<void> {
  const { error } = await storage
    .from('files')
    .move(path, path, { destinationBucket: 'quarantine' });
  if (error) throw error;
}
