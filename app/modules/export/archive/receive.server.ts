import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { Busboy, type BusboyFileStream } from '@fastify/busboy';
import { data } from '@remix-run/node';
import { ARCHIVE_LIMIT } from '~/platform/http/body-limit.server';

/** An uploaded archive on this machine's disk; `problem` when it is none to look at. */
export interface ReceivedArchive {
  path: string;
  problem: 'choose' | 'tooLarge' | null;
}

/**
 * Streams the one file of a posted form to disk and hands it to `use`; it is gone when that returns. What is
 * in it is judged by the job that imports it.
 */
export async function withArchive<T>(
  request: Request,
  use: (archive: ReceivedArchive) => Promise<T>,
): Promise<T> {
  const directory = await mkdtemp(join(tmpdir(), 'mainstay-archive-'));
  try {
    const path = join(directory, 'archive.zip');
    return await use({ path, problem: await receive(request, path) });
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function receive(request: Request, path: string): Promise<ReceivedArchive['problem']> {
  const contentType = request.headers.get('Content-Type') ?? '';
  if (!request.body || !contentType.startsWith('multipart/form-data'))
    throw data(null, { status: 400 });
  let saved: Promise<BusboyFileStream> | undefined;
  let named = '';
  try {
    const parser = new Busboy({
      headers: { 'content-type': contentType },
      limits: { fileSize: ARCHIVE_LIMIT - 1024 * 1024, files: 1, fields: 20, fieldSize: 10_000 },
    });
    parser.on('file', (name, stream, filename) => {
      if (name !== 'archive') return void stream.resume();
      named = filename ?? '';
      saved = pipeline(stream, createWriteStream(path, { mode: 0o600 })).then(() => stream);
      saved.catch(() => undefined);
    });
    await pipeline(Readable.fromWeb(request.body as ReadableStream), parser);
  } catch {
    throw data(null, { status: 400 });
  }
  if (!saved || named === '') return 'choose';
  return (await saved).truncated ? 'tooLarge' : null;
}
