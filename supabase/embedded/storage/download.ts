import { Readable } from 'node:stream';
import type { Context } from 'hono';
import type { Storage } from './access.ts';
import { noSuchKey, StorageError } from './errors.ts';
import type { ObjectRow } from './objects.ts';

/** Answers with the object's bytes, whole or one range of them. */
export function send(storage: Storage, c: Context, object: ObjectRow): Response {
  const { metadata, version } = object;
  if (!version || metadata?.size === undefined) throw noSuchKey();
  const headers = headersOf(c, object);
  if (metadata.eTag && c.req.header('if-none-match') === metadata.eTag) {
    return new Response(null, { status: 304, headers });
  }
  const range = rangeOf(c.req.header('range'), metadata.size);
  const length = range ? range.end - range.start + 1 : metadata.size;
  headers.set('content-length', String(length));
  if (range) headers.set('content-range', `bytes ${range.start}-${range.end}/${metadata.size}`);
  const status = range ? 206 : 200;
  if (c.req.method === 'HEAD' || length === 0) return new Response(null, { status, headers });
  const stream = Readable.toWeb(storage.files.read(version, range));
  return new Response(stream as ReadableStream<Uint8Array>, { status, headers });
}

/** What the API tells about an object. */
export function info(object: ObjectRow) {
  return {
    id: object.id,
    name: object.name,
    version: object.version,
    bucket_id: object.bucket_id,
    size: object.metadata?.size ?? null,
    content_type: object.metadata?.mimetype ?? null,
    cache_control: object.metadata?.cacheControl ?? null,
    etag: object.metadata?.eTag ?? null,
    metadata: object.user_metadata ?? {},
    last_modified: object.metadata?.lastModified ?? object.updated_at,
    created_at: object.created_at,
  };
}

function headersOf(c: Context, { metadata, updated_at: updatedAt }: ObjectRow): Headers {
  const type = metadata?.mimetype ?? 'application/octet-stream';
  const headers = new Headers({
    // As hosted Storage does: nobody's page is served from the storage's address.
    'content-type': /^text\/html\b/i.test(type) ? 'text/plain' : type,
    'cache-control': metadata?.cacheControl ?? 'no-cache',
    'last-modified': updatedAt.toUTCString(),
    'accept-ranges': 'bytes',
    'x-content-type-options': 'nosniff',
  });
  if (metadata?.eTag) headers.set('etag', metadata.eTag);
  const name = c.req.query('download');
  if (name !== undefined) {
    const suffix = name ? `; filename*=UTF-8''${encodeURIComponent(name)}` : '';
    headers.set('content-disposition', `attachment${suffix}`);
  }
  return headers;
}

function rangeOf(
  header: string | undefined,
  size: number,
): { start: number; end: number } | undefined {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  if (!match || (!match[1] && !match[2])) return undefined;
  const start = match[1] ? Number(match[1]) : Math.max(0, size - Number(match[2]));
  const end = match[1] && match[2] ? Math.min(Number(match[2]), size - 1) : size - 1;
  if (start > end) throw new StorageError(416, 'InvalidRange', 'invalid range provided');
  return { start, end };
}
