import { type Context, Hono } from 'hono';
import { type Caller, caller, type Storage } from './access.ts';
import { accessDenied, alreadyExists, invalidRequest, StorageError, tooLarge } from './errors.ts';
import { checkKey, findBucket, type Key, mayWrite, type NewObject, record } from './objects.ts';
import { type PartialUpload, PartialUploads } from './partial.ts';
import { checkSigned } from './signing.ts';
import { checkMime, exists, parseMetadata, sizeLimit } from './upload.ts';

const VERSION = '1.0.0';
const CHUNK = 'application/offset+octet-stream';

/** Who sends: a person by their token, or whoever has an address that was signed for one object. */
interface Sender {
  who: Caller | null;
  owner: string | null;
  overwrite: boolean;
}

/**
 * Uploads in pieces that go on where they broke off: the TUS protocol as Supabase Storage speaks it, under
 * /upload/resumable with a token and under /upload/resumable/sign with the signature of an upload address.
 */
export function resumableRoutes(storage: Storage): Hono {
  const app = new Hono();
  const uploads = new PartialUploads(storage.files.root);
  for (const [path, sender] of [
    ['/upload/resumable/sign', signedSender],
    ['/upload/resumable', tokenSender],
  ] as const) {
    app.use(`${path}/*`, speaksTus);
    app.post(path, speaksTus, async (c) => {
      const upload = await begin(storage, uploads, c, (key) => sender(storage, c, key));
      c.header('location', `${new URL(c.req.url).origin}/storage/v1${path}/${upload.id}`);
      if (c.req.header('content-type') === CHUNK) await append(storage, uploads, c, upload);
      return c.body(null, 201);
    });
    app.on(['HEAD', 'GET'], `${path}/:id`, async (c) => {
      const upload = await known(uploads, c);
      await sender(storage, c, upload.key);
      c.header('upload-offset', String(await uploads.offset(upload)));
      c.header('upload-length', String(upload.length));
      c.header('cache-control', 'no-store');
      return c.body(null, 200);
    });
    app.patch(`${path}/:id`, async (c) => {
      const upload = await known(uploads, c);
      await sender(storage, c, upload.key);
      if (c.req.header('content-type') !== CHUNK) {
        throw new StorageError(415, 'InvalidRequest', 'Invalid content-type');
      }
      await append(storage, uploads, c, upload);
      return c.body(null, 204);
    });
    app.delete(`${path}/:id`, async (c) => {
      const upload = await known(uploads, c);
      await sender(storage, c, upload.key);
      await uploads.remove(upload);
      return c.body(null, 204);
    });
  }
  return app;
}

async function speaksTus(c: Context, next: () => Promise<void>) {
  c.header('tus-resumable', VERSION);
  if (c.req.header('tus-resumable') !== VERSION) return c.body(null, 412);
  return next();
}

async function tokenSender(storage: Storage, c: Context): Promise<Sender> {
  const who = await caller(storage, c);
  return { who, owner: who.owner, overwrite: c.req.header('x-upsert') === 'true' };
}

async function signedSender(storage: Storage, c: Context, key: Key): Promise<Sender> {
  const signature = c.req.header('x-signature');
  if (!signature) throw accessDenied('Missing x-signature header');
  const signed = await checkSigned(storage, signature, key, true);
  return { who: null, owner: signed.owner ?? null, overwrite: signed.upsert ?? false };
}

async function begin(
  storage: Storage,
  uploads: PartialUploads,
  c: Context,
  sender: (key: Key) => Promise<Sender>,
): Promise<PartialUpload> {
  const length = Number(c.req.header('upload-length') ?? Number.NaN);
  if (!Number.isSafeInteger(length) || length < 0) throw invalidRequest('Upload-Length is needed');
  const told = metadataOf(c.req.header('upload-metadata') ?? '');
  const key = {
    bucket: told.get('bucketName') ?? '',
    name: checkKey(told.get('objectName') ?? ''),
  };
  const bucket = await findBucket(storage, key.bucket);
  const { who, owner, overwrite } = await sender(key);
  if (length > sizeLimit(storage, bucket)) throw tooLarge();
  const mimetype = told.get('contentType') ?? 'application/octet-stream';
  checkMime(bucket, mimetype);
  const seconds = told.get('cacheControl');
  const metadata = told.get('metadata');
  const object: NewObject = {
    ...key,
    owner,
    metadata: { mimetype, cacheControl: seconds ? `max-age=${seconds}` : 'no-cache' },
    userMetadata: metadata ? parseMetadata(metadata) : null,
  };
  if (who) await mayWrite(storage, who, object, overwrite);
  if (!overwrite && (await exists(storage, key))) throw alreadyExists();
  return await uploads.create({ key, length, object });
}

async function append(
  storage: Storage,
  uploads: PartialUploads,
  c: Context,
  upload: PartialUpload,
): Promise<void> {
  const body = c.req.raw.body;
  const from = Number(c.req.header('upload-offset') ?? 0);
  const offset = await uploads.append(upload, from, body);
  c.header('upload-offset', String(offset));
  if (offset < upload.length) return;
  const file = await storage.files.adopt(uploads.path(upload));
  await record(storage, upload.object, file);
}

async function known(uploads: PartialUploads, c: Context): Promise<PartialUpload> {
  const upload = await uploads.find(c.req.param('id') ?? '');
  if (!upload) throw new StorageError(404, 'NotFound', 'The file for this url was not found');
  return upload;
}

/** `name base64,name base64`, as TUS writes it. */
function metadataOf(header: string): Map<string, string> {
  const pairs = header.split(',').map((part) => part.trim().split(' '));
  return new Map(
    pairs.map(([name = '', value = '']) => [name, Buffer.from(value, 'base64').toString()]),
  );
}
