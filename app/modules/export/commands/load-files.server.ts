import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { inspectFile } from '~/platform/files/inspect.server';
import type { JobContext } from '~/platform/jobs/task.server';
import { fileEntry } from '../archive/format';
import { ArchiveProblem } from '../archive/problem';
import type { Store } from '../archive/storage.server';
import type { ImportContext } from './run-import.server';

interface FileRow {
  id: string;
  name: string;
  content_type: string;
  byte_size: number;
  /** As Postgres writes bytea in JSON: \x and hexadecimal digits. */
  sha256: string;
}

/**
 * Stores the bytes of the archive's files before any row refers to them, each held to its size, its checksum
 * and what its name says it is. Returns which, so that a failure later can take them back.
 */
export async function loadFiles(context: ImportContext, store: Store): Promise<string[]> {
  const { archive, job, note } = context;
  const stored: string[] = [];
  const { included, count } = archive.manifest.files;
  if (!included || count === 0) return stored;
  await note({ step: 'files', done: 0, total: count });
  const directory = await mkdtemp(join(tmpdir(), 'mainstay-import-'));
  const path = join(directory, 'file');
  try {
    for await (const line of archive.lines('public.files')) {
      const row = JSON.parse(line) as FileRow;
      await unpack(context, row, path);
      const { error } = await store
        .from('files')
        .upload(`${job.tenantId}/${row.id}`, createReadStream(path), {
          contentType: row.content_type,
          upsert: true,
          duplex: 'half',
        });
      if (error) throw error;
      stored.push(row.id);
      if (stored.length % 20 === 0)
        await note({ step: 'files', done: stored.length, total: count });
    }
    return stored;
  } catch (error) {
    await removeFiles(job, stored, store);
    throw error;
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/** Takes back what loadFiles stored. */
export async function removeFiles(job: JobContext, ids: string[], store: Store): Promise<void> {
  for (let at = 0; at < ids.length; at += 500) {
    const paths = ids.slice(at, at + 500).map((id) => `${job.tenantId}/${id}`);
    const { error } = await store.from('files').remove(paths);
    if (error) job.log.warn({ err: error }, 'files of a failed import stay in storage');
  }
}

async function unpack({ archive }: ImportContext, row: FileRow, path: string): Promise<void> {
  const refuse = new ArchiveProblem('file', { name: String(row.name).slice(0, 100) });
  const source = await archive.open(fileEntry(row.id));
  if (!source) throw refuse;
  const hash = createHash('sha256');
  let size = 0;
  const meter = new Transform({
    transform(chunk: Buffer, _encoding, next) {
      size += chunk.length;
      hash.update(chunk);
      next(size > row.byte_size ? refuse : null, chunk);
    },
  });
  await pipeline(source, meter, createWriteStream(path, { mode: 0o600 })).catch(() => {
    throw refuse;
  });
  if (size !== row.byte_size || `\\x${hash.digest('hex')}` !== row.sha256) throw refuse;
  const verdict = await inspectFile(row.name, path, size);
  if ('problem' in verdict || verdict.contentType !== row.content_type) throw refuse;
}
