import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream, type ReadStream } from 'node:fs';
import { copyFile, mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as WebStream } from 'node:stream/web';
import { tooLarge } from './errors.ts';

export interface StoredFile {
  version: string;
  size: number;
  etag: string;
}

/** The bytes: one file per version, named by it, so that moving an object moves no bytes. */
export class FileStore {
  readonly root: string;

  constructor(root: string) {
    this.root = root;
  }

  /** Writes to a temporary name and renames, so that a reader never meets half a file. */
  async write(body: ReadableStream<Uint8Array>, limit: number): Promise<StoredFile> {
    const version = randomUUID();
    const target = this.path(version);
    const temporary = join(this.root, 'incoming', version);
    await mkdir(dirname(temporary), { recursive: true });
    await mkdir(dirname(target), { recursive: true });
    const hash = createHash('md5');
    let size = 0;
    const meter = new Transform({
      transform(chunk: Buffer, _encoding, next) {
        size += chunk.length;
        if (size > limit) return next(tooLarge());
        hash.update(chunk);
        next(null, chunk);
      },
    });
    try {
      const source = Readable.fromWeb(body as WebStream<Uint8Array>);
      await pipeline(source, meter, createWriteStream(temporary, { flags: 'wx', flush: true }));
      await rename(temporary, target);
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
    return { version, size, etag: `"${hash.digest('hex')}"` };
  }

  /** Takes over a file that lies here already. */
  async adopt(path: string): Promise<StoredFile> {
    const version = randomUUID();
    const hash = createHash('md5');
    await pipeline(createReadStream(path), hash);
    const { size } = await stat(path);
    await mkdir(dirname(this.path(version)), { recursive: true });
    await rename(path, this.path(version));
    return { version, size, etag: `"${hash.digest('hex')}"` };
  }

  /** A second version with the same bytes. */
  async copy(version: string): Promise<string> {
    const copy = randomUUID();
    await mkdir(dirname(this.path(copy)), { recursive: true });
    await copyFile(this.path(version), this.path(copy));
    return copy;
  }

  read(version: string, range?: { start: number; end: number }): ReadStream {
    return createReadStream(this.path(version), range);
  }

  async remove(versions: (string | null)[]): Promise<void> {
    for (const version of versions) {
      if (version) await rm(this.path(version), { force: true });
    }
  }

  private path(version: string): string {
    return join(this.root, version.slice(0, 2), version);
  }
}
