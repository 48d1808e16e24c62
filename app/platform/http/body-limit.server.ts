import type { IncomingHttpHeaders } from 'node:http';

const MEGABYTE = 1024 * 1024;
/** Uploads: the largest file allowed is 25 MB, plus the form around it. */
export const MULTIPART_LIMIT = 26 * MEGABYTE;
export const DEFAULT_LIMIT = 1 * MEGABYTE;

/** How many bytes a request may send. */
export function bodyLimit(headers: IncomingHttpHeaders): number {
  return headers['content-type']?.startsWith('multipart/form-data')
    ? MULTIPART_LIMIT
    : DEFAULT_LIMIT;
}

/** True when the announced length is already too much. Node enforces the announcement itself. */
export function announcesTooMuch(headers: IncomingHttpHeaders): boolean {
  const length = headers['content-length'];
  return length !== undefined && Number(length) > bodyLimit(headers);
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
