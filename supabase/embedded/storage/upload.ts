import type { Context } from 'hono';
import type { Caller, Storage } from './access.ts';
import { invalidRequest, noSuchKey, StorageError, tooLarge } from './errors.ts';
import {
  type BucketRow,
  checkKey,
  findBucket,
  findObject,
  type Key,
  mayWrite,
  type NewObject,
  type ObjectRow,
  record,
} from './objects.ts';

interface Upload {
  body: ReadableStream<Uint8Array>;
  mimetype: string;
  cacheControl: string;
  userMetadata: Record<string, unknown> | null;
}

/** Room for the boundaries and fields around a file in a form. */
const formOverhead = 64 * 1024;

/** Takes a file in any form storage-js sends one; the policies have the first word. */
export async function upload(
  storage: Storage,
  c: Context,
  key: Key,
  who: Caller | null,
  options: { overwrite: boolean; owner: string | null },
): Promise<ObjectRow> {
  const bucket = await findBucket(storage, key.bucket);
  checkKey(key.name);
  const limit = sizeLimit(storage, bucket);
  const declared = Number(c.req.header('content-length') ?? 0);
  if (declared > limit + formOverhead) throw tooLarge();
  const object: NewObject = { ...key, owner: options.owner, metadata: {}, userMetadata: null };
  const permitted = { ...object, metadata: { mimetype: mimeOf(c), contentLength: declared } };
  if (who) await mayWrite(storage, who, permitted, options.overwrite);
  if (!options.overwrite && (await exists(storage, key))) {
    throw new StorageError(409, 'Duplicate', 'The resource already exists', 'Duplicate');
  }
  const { body, userMetadata, ...metadata } = await read(c, limit);
  checkMime(bucket, metadata.mimetype);
  const file = await storage.files.write(body, limit);
  return record(storage, { ...object, metadata, userMetadata }, file);
}

/** Whether there is such an object, whoever asks. */
export async function exists(storage: Storage, key: Key): Promise<boolean> {
  try {
    await findObject(storage.pool, key);
    return true;
  } catch (error) {
    if (error instanceof StorageError && error.code === noSuchKey().code) return false;
    throw error;
  }
}

/** The largest object the bucket takes. */
export function sizeLimit(storage: Storage, bucket: BucketRow): number {
  const all = storage.config.file_size_limit;
  return bucket.file_size_limit === null ? all : Math.min(Number(bucket.file_size_limit), all);
}

function mimeOf(c: Context): string {
  return c.req.header('content-type') ?? 'application/octet-stream';
}

/** Refuses kinds of files the bucket does not take. */
export function checkMime(bucket: BucketRow, mimetype: string): void {
  const allowed = bucket.allowed_mime_types;
  if (!allowed?.length) return;
  const type = mimetype.split(';')[0]?.trim().toLowerCase() ?? '';
  const fits = allowed.some((pattern) =>
    pattern.endsWith('/*') ? type.startsWith(pattern.slice(0, -1)) : type === pattern.toLowerCase(),
  );
  if (!fits) {
    const message = `mime type ${mimetype} is not supported`;
    throw new StorageError(415, 'InvalidMimeType', message, 'invalid_mime_type');
  }
}

async function read(c: Context, limit: number): Promise<Upload> {
  const mimetype = mimeOf(c);
  const body = c.req.raw.body;
  if (!body) throw invalidRequest('No content provided');
  if (!mimetype.startsWith('multipart/form-data')) {
    const header = c.req.header('x-metadata');
    return {
      body,
      mimetype,
      cacheControl: c.req.header('cache-control') ?? 'no-cache',
      userMetadata: header ? parseMetadata(Buffer.from(header, 'base64').toString()) : null,
    };
  }
  const form = await formOf(body, mimetype, limit + formOverhead);
  const file = [...form.values()].find((value) => typeof value !== 'string');
  if (!(file instanceof Blob)) throw invalidRequest('No content provided');
  const seconds = form.get('cacheControl');
  const metadata = form.get('metadata');
  return {
    body: file.stream(),
    mimetype: file.type || 'application/octet-stream',
    cacheControl: typeof seconds === 'string' && seconds ? `max-age=${seconds}` : 'no-cache',
    userMetadata: typeof metadata === 'string' ? parseMetadata(metadata) : null,
  };
}

/** Parses a form without letting it grow past the limit in memory. */
async function formOf(
  body: ReadableStream<Uint8Array>,
  contentType: string,
  limit: number,
): Promise<FormData> {
  let size = 0;
  let excess = false;
  const metered = body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        size += chunk.length;
        excess = size > limit;
        if (excess) controller.error(tooLarge());
        else controller.enqueue(chunk);
      },
    }),
  );
  try {
    return await new Response(metered, { headers: { 'content-type': contentType } }).formData();
  } catch {
    throw excess ? tooLarge() : invalidRequest('The form could not be read');
  }
}

/** What a client says of its own about an object. */
export function parseMetadata(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : null;
  } catch {
    throw invalidRequest('metadata is not valid JSON');
  }
}
