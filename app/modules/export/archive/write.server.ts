import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { signValue } from '~/platform/crypto/signed.server';
import {
  type ArchiveManifest,
  FORMAT,
  FORMAT_VERSION,
  fileEntry,
  MANIFEST_ENTRY,
  SEAL,
  sealedText,
  tableEntry,
} from './format';

/** A file whose bytes go along. */
export interface ArchivedFile {
  id: string;
  open(): Promise<Readable>;
}

export interface ArchiveParts {
  tenant: ArchiveManifest['tenant'];
  settings: Record<string, unknown>;
  exportedAt: Date;
  tables: readonly string[];
  pages(table: string): AsyncGenerator<string[]>;
  /** Called after the rows, as what there is comes from them; null leaves the bytes out. */
  files: (() => AsyncGenerator<ArchivedFile>) | null;
  progress(done: number): void;
}

/**
 * Writes a company as a zip, as a stream: at no time is more than a page of rows or a piece of a file in
 * memory. The manifest comes last, since it holds the checksums of what went before.
 */
export function writeArchive(parts: ArchiveParts): Readable {
  const zip = new ZipFile();
  const out = zip.outputStream as Readable;
  const at = { mtime: parts.exportedAt, mode: 0o100_644 };
  const tables: ArchiveManifest['tables'] = [];
  const fail = (error: unknown) => void out.destroy(error as Error);
  zip.on('error', fail);
  let done = 0;
  let files = 0;
  const step = (count: number) => {
    done += count;
    parts.progress(done);
  };

  async function* lines(table: string): AsyncGenerator<string> {
    const hash = createHash('sha256');
    let rows = 0;
    for await (const page of parts.pages(table)) {
      const text = `${page.join('\n')}\n`;
      hash.update(text);
      rows += page.length;
      step(page.length);
      yield text;
    }
    tables.push({ name: table, rows, sha256: hash.digest('hex') });
  }

  const entry = (name: string, open: () => Readable | Promise<Readable>) =>
    new Promise<void>((finished, broken) => {
      zip.addReadStreamLazy(name, at, (give) => {
        Promise.resolve(open()).then((stream) => {
          stream.once('end', finished);
          stream.once('error', (error) => {
            broken(error);
            fail(error);
          });
          give(null, stream);
        }, broken);
      });
    });

  async function fill(): Promise<void> {
    for (const table of parts.tables) {
      await entry(tableEntry(table), () => Readable.from(lines(table), { objectMode: false }));
    }
    if (parts.files) {
      for await (const file of parts.files()) {
        await entry(fileEntry(file.id), () => file.open());
        files += 1;
        step(1);
      }
    }
    const manifest: ArchiveManifest = {
      format: FORMAT,
      version: FORMAT_VERSION,
      exportedAt: parts.exportedAt.toISOString(),
      tenant: parts.tenant,
      settings: parts.settings,
      tables,
      files: { included: parts.files !== null, count: files },
    };
    const hash = createHash('sha256').update(sealedText(manifest)).digest('hex');
    const sealed = { ...manifest, seal: signValue(SEAL, hash) };
    zip.addBuffer(Buffer.from(`${JSON.stringify(sealed, null, 2)}\n`), MANIFEST_ENTRY, at);
    zip.end();
  }

  fill().catch(fail);
  return out;
}
