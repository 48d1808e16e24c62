import { createHash } from 'node:crypto';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { readSigned } from '~/platform/crypto/signed.server';
import {
  type ArchiveManifest,
  FORMAT,
  FORMAT_VERSION,
  limits,
  MANIFEST_ENTRY,
  manifestSchema,
  SEAL,
  sealedText,
  tableEntry,
} from './format';
import { ArchiveProblem } from './problem';

/** An archive on this machine's disk, opened and found sound as a zip. */
export interface Archive {
  manifest: ArchiveManifest;
  /** We wrote it, and nobody has changed what the manifest says. */
  sealed: boolean;
  /** Lines of a table; its checksum and count are held to the manifest once all are read. */
  lines(table: string): AsyncGenerator<string>;
  /** Bytes of an entry, or null when there is none. */
  open(name: string): Promise<Readable | null>;
  close(): void;
}

/**
 * Opens an archive and reads its manifest. What the directory says of sizes is bounded first, and yauzl ends
 * an entry that unpacks to more than was said, so that a bomb costs nothing.
 */
export async function openArchive(path: string): Promise<Archive> {
  const zip = await open(path);
  try {
    const entries = await directory(zip);
    const stream = async (name: string) => {
      const entry = entries.get(name);
      return entry ? openEntry(zip, entry) : null;
    };
    const manifest = await readManifest(entries, stream);
    const hash = createHash('sha256').update(sealedText(manifest)).digest('hex');
    return {
      manifest,
      sealed: readSigned(SEAL, manifest.seal) === hash,
      lines: (table) => lines(table, manifest, stream),
      open: stream,
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

type Open = (name: string) => Promise<Readable | null>;

function open(path: string): Promise<ZipFile> {
  return new Promise((done, fail) => {
    yauzl.open(
      path,
      { lazyEntries: true, autoClose: false, strictFileNames: true },
      (error, zip) => (error ? fail(new ArchiveProblem('notZip')) : done(zip)),
    );
  });
}

function directory(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  let packed = 0;
  let unpacked = 0;
  return new Promise((done, fail) => {
    const refuse = (problem: ArchiveProblem) => {
      zip.removeAllListeners('entry');
      fail(problem);
    };
    zip.on('error', () => refuse(new ArchiveProblem('notZip')));
    zip.once('end', () => done(entries));
    zip.on('entry', (entry: Entry) => {
      packed += entry.compressedSize;
      unpacked += entry.uncompressedSize;
      const bomb =
        unpacked > limits.total ||
        entries.size >= limits.entries ||
        (unpacked > limits.ratioFrom && unpacked > packed * limits.ratio);
      if (bomb) return refuse(new ArchiveProblem('tooLarge'));
      if (entries.has(entry.fileName)) {
        return refuse(new ArchiveProblem('twice', { name: entry.fileName.slice(0, 100) }));
      }
      entries.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.readEntry();
  });
}

function openEntry(zip: ZipFile, entry: Entry): Promise<Readable> {
  return new Promise((done, fail) => {
    zip.openReadStream(entry, (error, stream) =>
      error ? fail(new ArchiveProblem('damaged', { name: entry.fileName })) : done(stream),
    );
  });
}

async function readManifest(entries: Map<string, Entry>, stream: Open): Promise<ArchiveManifest> {
  const entry = entries.get(MANIFEST_ENTRY);
  if (!entry || entry.uncompressedSize > limits.manifest) throw new ArchiveProblem('noManifest');
  const text = (await buffer((await stream(MANIFEST_ENTRY)) ?? Readable.from([]))).toString('utf8');
  let raw: { format?: unknown; version?: unknown };
  try {
    raw = JSON.parse(text);
  } catch {
    throw new ArchiveProblem('noManifest');
  }
  if (raw?.format !== FORMAT) throw new ArchiveProblem('noManifest');
  if (typeof raw.version === 'number' && raw.version > FORMAT_VERSION) {
    throw new ArchiveProblem('newer', { version: raw.version, ours: FORMAT_VERSION });
  }
  const manifest = manifestSchema.safeParse(raw);
  if (!manifest.success) throw new ArchiveProblem('noManifest');
  return manifest.data;
}

async function* lines(
  table: string,
  manifest: ArchiveManifest,
  stream: Open,
): AsyncGenerator<string> {
  const told = manifest.tables.find(({ name }) => name === table);
  if (!told) return;
  const name = tableEntry(table);
  const source = await stream(name);
  if (!source) throw new ArchiveProblem('missing', { name });
  const hash = createHash('sha256');
  let rows = 0;
  let broken: unknown;
  source.on('error', (error) => {
    broken = error;
  });
  let pending = 0;
  source.on('data', (chunk: Buffer) => {
    hash.update(chunk);
    // A line without an end must not fill the memory.
    const last = chunk.lastIndexOf(10);
    pending = last < 0 ? pending + chunk.length : chunk.length - last;
    if (pending > limits.line) source.destroy(new ArchiveProblem('line', { name }));
  });
  const reader = createInterface({ input: source, crlfDelay: Number.POSITIVE_INFINITY });
  for await (const line of reader) {
    if (broken) break;
    if (line === '') continue;
    rows += 1;
    yield line;
  }
  if (broken instanceof ArchiveProblem) throw broken;
  if (broken) throw new ArchiveProblem('damaged', { name });
  if (rows !== told.rows || hash.digest('hex') !== told.sha256) {
    throw new ArchiveProblem('checksum', { name });
  }
}
