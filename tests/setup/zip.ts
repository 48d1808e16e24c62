import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import yauzl from 'yauzl';
import { ZipFile } from 'yazl';

/** A zip of these entries. */
export function zip(entries: ReadonlyMap<string, Buffer>): Promise<Buffer> {
  const file = new ZipFile();
  for (const [name, bytes] of entries) file.addBuffer(bytes, name);
  file.end();
  return buffer(file.outputStream as Readable);
}

/** The entries of a zip. */
export function unzip(bytes: Buffer): Promise<Map<string, Buffer>> {
  return new Promise((done, fail) => {
    yauzl.fromBuffer(bytes, { lazyEntries: true }, (error, file) => {
      if (error) return fail(error);
      const entries = new Map<string, Buffer>();
      file.on('entry', (entry) => {
        file.openReadStream(entry, async (problem, stream) => {
          if (problem) return fail(problem);
          entries.set(entry.fileName, await buffer(stream));
          file.readEntry();
        });
      });
      file.once('end', () => done(entries));
      file.readEntry();
    });
  });
}
