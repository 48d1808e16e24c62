import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as WebStream } from 'node:stream/web';
import { StorageError, tooLarge } from './errors.ts';
import type { Key, NewObject } from './objects.ts';

export interface PartialUpload {
  id: string;
  key: Key;
  length: number;
  object: NewObject;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Uploads on their way: what arrived in one file, what it is to become in another. Restarts lose nothing. */
export class PartialUploads {
  private readonly root: string;
  private readonly busy = new Set<string>();

  constructor(root: string) {
    this.root = join(root, 'resumable');
  }

  async create(upload: Omit<PartialUpload, 'id'>): Promise<PartialUpload> {
    const made = { id: randomUUID(), ...upload };
    await mkdir(this.root, { recursive: true });
    await writeFile(`${this.path(made)}.json`, JSON.stringify(made));
    await writeFile(this.path(made), '');
    return made;
  }

  async find(id: string): Promise<PartialUpload | undefined> {
    if (!uuid.test(id)) return undefined;
    const text = await readFile(join(this.root, `${id}.json`), 'utf8').catch(() => undefined);
    return text === undefined ? undefined : JSON.parse(text);
  }

  /** A finished one's bytes have moved on. */
  async offset(upload: PartialUpload): Promise<number> {
    return (await stat(this.path(upload)).catch(() => undefined))?.size ?? upload.length;
  }

  /** Adds what the body brings, as far as it comes: a connection that breaks leaves what arrived. */
  async append(
    upload: PartialUpload,
    from: number,
    body: ReadableStream<Uint8Array> | null,
  ): Promise<number> {
    if (this.busy.has(upload.id)) {
      throw new StorageError(423, 'ResourceLocked', 'The upload is being written to');
    }
    this.busy.add(upload.id);
    try {
      let offset = await this.offset(upload);
      if (offset !== from) throw new StorageError(409, 'InvalidRequest', 'Upload-Offset conflict');
      if (!body) return offset;
      const meter = new Transform({
        transform(chunk: Buffer, _encoding, next) {
          offset += chunk.length;
          if (offset > upload.length) next(tooLarge());
          else next(null, chunk);
        },
      });
      const source = Readable.fromWeb(body as WebStream<Uint8Array>);
      await pipeline(source, meter, createWriteStream(this.path(upload), { flags: 'a' }));
      return offset;
    } finally {
      this.busy.delete(upload.id);
    }
  }

  async remove(upload: PartialUpload): Promise<void> {
    await rm(this.path(upload), { force: true });
    await rm(`${this.path(upload)}.json`, { force: true });
  }

  path({ id }: Pick<PartialUpload, 'id'>): string {
    return join(this.root, id);
  }
}
