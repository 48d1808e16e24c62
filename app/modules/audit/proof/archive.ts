import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import type { Writable } from 'node:stream';
import { Unzip, UnzipInflate, Zip, ZipDeflate } from 'fflate';

/** Names of the files in an export. */
export const files = {
  manifest: 'manifest.json',
  signature: 'manifest.sig',
  entries: 'entries.jsonl',
  anchors: 'anchors.jsonl',
  readme: 'README.txt',
} as const;

/** Writes a ZIP file by file, as its parts become known, and waits when the disk is slower. */
export class ArchiveWriter {
  readonly #zip: Zip;
  readonly #out: Writable;
  #full = false;

  constructor(out: Writable) {
    this.#out = out;
    this.#zip = new Zip((error, chunk, final) => {
      if (error) out.destroy(error);
      else if (!out.write(chunk)) this.#full = true;
      if (final) out.end();
    });
  }

  /** A file whose parts follow. */
  file(name: string): { write(text: string): Promise<void>; end(): void } {
    const file = new ZipDeflate(name, { level: 6 });
    this.#zip.add(file);
    return {
      write: async (text) => {
        file.push(Buffer.from(text));
        if (this.#full) await this.#drained();
      },
      end: () => file.push(new Uint8Array(0), true),
    };
  }

  /** Resolves when everything is on its way to the disk. */
  async end(): Promise<void> {
    this.#zip.end();
    if (!this.#out.writableFinished) await once(this.#out, 'finish');
  }

  async #drained(): Promise<void> {
    this.#full = false;
    if (this.#out.writableNeedDrain) await once(this.#out, 'drain');
  }
}

/** The bytes of one file of a ZIP, part by part; nothing when it is not in there. */
export async function* readMember(archive: string, name: string): AsyncGenerator<Uint8Array> {
  let parts: Uint8Array[] = [];
  let failure: Error | null = null;
  const unzip = new Unzip((file) => {
    if (file.name !== name) return;
    file.ondata = (error, chunk) => {
      if (error) failure = error;
      else parts.push(chunk);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  for await (const chunk of createReadStream(archive)) {
    unzip.push(chunk as Uint8Array);
    if (failure) throw failure;
    const ready = parts;
    parts = [];
    yield* ready;
  }
}

/** A whole file of a ZIP as text, or null. */
export async function readText(archive: string, name: string): Promise<string | null> {
  const parts: Uint8Array[] = [];
  for await (const part of readMember(archive, name)) parts.push(part);
  return parts.length > 0 ? Buffer.concat(parts).toString('utf8') : null;
}

/** The lines of a file of a ZIP, without their ends. */
export async function* readLines(archive: string, name: string): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const part of readMember(archive, name)) {
    const lines = (rest + decoder.decode(part, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  rest += decoder.decode();
  if (rest) yield rest;
}
