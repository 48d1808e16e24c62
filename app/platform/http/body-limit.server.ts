import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { MAX_FILE_BYTES, MAX_FILES } from '../files/types';

const MEGABYTE = 1024 * 1024;
/** Uploads: the largest file allowed is 25 MB, plus the form around it. */
export const MULTIPART_LIMIT = 26 * MEGABYTE;
export const DEFAULT_LIMIT = 1 * MEGABYTE;
/**
 * Pages that stream several files to disk (withUploads) and answer in their form when one is too large.
 * Everything else buffers forms in memory and gets the smaller limit.
 */
const STREAMING_LIMIT = MAX_FILES * MAX_FILE_BYTES + 8 * MEGABYTE;
const STREAMING_PATHS = /^\/(app|portal)\/[^/]+\/((support\/)?tickets\/|.+\/files$|files\/view\/)/;

/** Where an owner uploads the archive of a whole company, which goes straight to disk. */
export const ARCHIVE_LIMIT = 1024 * MEGABYTE;
const ARCHIVE_PATH = /^\/app\/[^/]+\/settings\/data\/import$/;

/** How many bytes a request may send. */
export function bodyLimit(headers: IncomingHttpHeaders, path = ''): number {
  if (!headers['content-type']?.startsWith('multipart/form-data')) return DEFAULT_LIMIT;
  if (ARCHIVE_PATH.test(path)) return ARCHIVE_LIMIT;
  return STREAMING_PATHS.test(path) ? STREAMING_LIMIT : MULTIPART_LIMIT;
}

/** True when the announced length is already too much. Node enforces the announcement itself. */
export function announcesTooMuch(headers: IncomingHttpHeaders, path?: string): boolean {
  const length = headers['content-length'];
  return length !== undefined && Number(length) > bodyLimit(headers, path);
}

const DISCARD_BYTES = 64 * MEGABYTE;
const DISCARD_TIME = 30_000;

/**
 * Reads a refused body and throws it away. Browsers show an answer only once they have sent everything;
 * closed before that, they show an error of their own.
 */
export function discardBody(incoming: IncomingMessage): Promise<void> {
  return new Promise((done) => {
    let seen = 0;
    const timer = setTimeout(done, DISCARD_TIME);
    const finish = () => {
      clearTimeout(timer);
      done();
    };
    incoming.on('data', (chunk: Buffer) => {
      seen += chunk.length;
      if (seen > DISCARD_BYTES) finish();
    });
    incoming.once('close', finish);
    incoming.once('end', finish);
  });
}

/** A body without announced length ended up too large. */
export class BodyTooLargeError extends Error {
  override name = 'BodyTooLargeError';
}

/** The same request with a body that fails once it exceeds the limit. */
export function limitBody(request: Request, limit: number, onExceeded: () => void): Request {
  if (!request.body) return request;
  let seen = 0;
  const counter = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      seen += chunk.byteLength;
      if (seen <= limit) return controller.enqueue(chunk);
      onExceeded();
      controller.error(new BodyTooLargeError(`The body is larger than ${limit} bytes`));
    },
  });
  const init: RequestInit & { duplex: 'half' } = {
    method: request.method,
    headers: request.headers,
    signal: request.signal,
    body: request.body.pipeThrough(counter),
    duplex: 'half',
  };
  return new Request(request.url, init);
}
