import { createHash, type Hash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { Busboy } from '@fastify/busboy';
import { data } from '@remix-run/node';
import { isExcessive } from '../http/form.server';
import { inspectFile } from './inspect.server';
import { removeLocation } from './location';
import { safeFileName } from './name';
import type { FileProblem } from './problem';
import { type Staged, stagedFiles, type Uploader } from './staged.server';
import { MAX_FILE_BYTES, MAX_FILES } from './types';

/** A checked file, waiting on this machine's disk until it is stored. */
export interface Upload {
  name: string;
  contentType: string;
  byteSize: number;
  sha256: Buffer;
  path: string;
}

/** A multipart form taken apart: text fields as readForm gives them, and the files of one field. */
export interface UploadForm {
  form: FormData;
  uploads: Upload[];
  problems: FileProblem[];
  /** Somebody chose files; a form that comes back must say that they are gone. */
  hadFiles: boolean;
}

interface Received {
  name: string;
  byteSize: number;
  sha256: Buffer;
  path: string;
  truncated: boolean;
  /** Its bytes never arrived. */
  lost?: boolean;
}

/**
 * Reads a posted form with files, streaming them to disk with at most `MAX_FILES` of `MAX_FILE_BYTES`
 * each, checks their content, and hands all of it to `use`. The files are gone when that returns.
 * `uploader`: whose direct uploads the form may hand in beside (fields `upload`).
 */
export async function withUploads<T>(
  request: Request,
  field: string,
  use: (posted: UploadForm) => Promise<T>,
  uploader?: Uploader,
): Promise<T> {
  const directory = await mkdtemp(join(tmpdir(), 'mainstay-upload-'));
  try {
    return await use(await receive(request, field, directory, uploader));
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function receive(
  request: Request,
  field: string,
  directory: string,
  uploader: Uploader | undefined,
): Promise<UploadForm> {
  const contentType = request.headers.get('Content-Type') ?? '';
  if (!request.body || !contentType.startsWith('multipart/form-data')) {
    throw data(null, { status: 400 });
  }
  const form = new FormData();
  const receiving: Promise<Received>[] = [];
  let tooMany = false;
  let broken = false;
  try {
    const parser = new Busboy({
      headers: { 'content-type': contentType },
      limits: { fileSize: MAX_FILE_BYTES, files: MAX_FILES, fields: 100, fieldSize: 256 * 1024 },
    });
    parser.on('field', (name, value) => {
      if (isExcessive(name, value)) broken = true;
      else form.append(name, clean(value));
    });
    parser.on('filesLimit', () => {
      tooMany = true;
    });
    parser.on('file', (name, stream, filename) => {
      if (name !== field || filename === undefined) return void stream.resume();
      const receipt = save(stream, filename, join(directory, String(receiving.length)));
      // Awaited below; until then a broken body must not end the process.
      receipt.catch(() => undefined);
      receiving.push(receipt);
    });
    await pipeline(Readable.fromWeb(request.body as ReadableStream), parser);
  } catch {
    throw data(null, { status: 400 });
  }
  const received = await Promise.all(receiving);
  if (broken) throw data(null, { status: 400 });
  const staged = uploader ? stagedFiles(uploader, form.getAll('upload')) : [];
  form.delete('upload');
  for (const [index, file] of staged.slice(0, MAX_FILES - received.length).entries()) {
    received.push(await collect(file, join(directory, `direct-${index}`)));
  }
  return await judge(form, received, tooMany || staged.length + receiving.length > MAX_FILES);
}

/** A direct upload, brought to this machine to be looked at like any other. */
async function collect(file: Staged, path: string): Promise<Received> {
  const stream = await file.open();
  if (stream) {
    const received = await save(stream, file.name, path);
    await file.remove();
    return received;
  }
  return {
    name: safeFileName(file.name),
    byteSize: 0,
    sha256: Buffer.alloc(0),
    path,
    truncated: false,
    lost: true,
  };
}

async function save(
  stream: Readable & { truncated?: boolean },
  filename: string,
  path: string,
): Promise<Received> {
  const hash = createHash('sha256');
  let byteSize = 0;
  await pipeline(
    stream,
    tap(hash, (length) => {
      byteSize += length;
    }),
    createWriteStream(path, { mode: 0o600 }),
  );
  return {
    name: filename === '' ? '' : safeFileName(filename),
    byteSize,
    sha256: hash.digest(),
    path,
    truncated: stream.truncated ?? false,
  };
}

function tap(hash: Hash, count: (length: number) => void): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      count(chunk.length);
      done(null, chunk);
    },
  });
}

async function judge(form: FormData, received: Received[], tooMany: boolean): Promise<UploadForm> {
  const uploads: Upload[] = [];
  const problems: FileProblem[] = tooMany ? [{ code: 'tooMany' }] : [];
  const keepsLocation = form.get('keepLocation') === 'on';
  // A file field left empty posts one part without name and content.
  const chosen = received.filter((file) => file.name !== '' || file.byteSize > 0);
  for (const { name, byteSize, sha256, path, truncated, lost } of chosen) {
    if (truncated || lost) {
      problems.push({ code: lost ? 'lost' : 'tooLarge', name });
      continue;
    }
    const verdict = await inspectFile(name, path, byteSize);
    if ('problem' in verdict) {
      problems.push({ code: verdict.problem, name });
      continue;
    }
    const { contentType } = verdict;
    const cleaned = keepsLocation || !contentType.startsWith('image/') ? null : await forget(path);
    uploads.push({ name, contentType, byteSize, sha256: cleaned ?? sha256, path });
  }
  return { form, uploads, problems, hadFiles: chosen.length > 0 };
}

/** Takes the place out of a picture; its new checksum, or null where there was none. */
async function forget(path: string): Promise<Buffer | null> {
  const bytes = await readFile(path);
  if (!removeLocation(bytes)) return null;
  await writeFile(path, bytes);
  return createHash('sha256').update(bytes).digest();
}

/** As readForm: line ends as \n, without the NUL that Postgres cannot store. */
function clean(text: string): string {
  return text.replaceAll('\r\n', '\n').replaceAll('\0', '');
}
