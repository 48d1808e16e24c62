import { type Db, one } from '../http/database.ts';
import { type Caller, mayCaller, type Storage } from './access.ts';
import { noSuchBucket, noSuchKey, StorageError } from './errors.ts';
import type { StoredFile } from './files.ts';

export interface BucketRow {
  id: string;
  name: string;
  owner: string | null;
  public: boolean;
  file_size_limit: string | null;
  allowed_mime_types: string[] | null;
  created_at: Date;
  updated_at: Date;
}

export interface ObjectMetadata {
  eTag: string;
  size: number;
  mimetype: string;
  cacheControl: string;
  lastModified: string;
  contentLength: number;
  httpStatusCode: number;
}

export interface ObjectRow {
  id: string;
  bucket_id: string;
  name: string;
  owner: string | null;
  created_at: Date;
  updated_at: Date;
  last_accessed_at: Date;
  metadata: Partial<ObjectMetadata> | null;
  user_metadata: Record<string, unknown> | null;
  version: string | null;
}

/** A place in storage. */
export interface Key {
  bucket: string;
  name: string;
}

const validKey = /^[\w/!\-.*'() &$@=;:+,?]+$/;

/** Refuses names hosted Storage refuses (S3's safe characters only). */
export function checkKey(name: string): string {
  if (!name || name.length > 1024 || !validKey.test(name)) {
    throw new StorageError(400, 'InvalidKey', `Invalid key: ${name}`);
  }
  return name;
}

/** The bucket's settings, whoever asks. */
export async function findBucket(storage: Storage, id: string): Promise<BucketRow> {
  const bucket = await one<BucketRow>(storage.pool, 'select * from storage.buckets where id = $1', [
    id,
  ]);
  if (!bucket) throw noSuchBucket();
  return bucket;
}

/** The object as far as this connection's role may see it. */
export async function findObject(db: Db, key: Key): Promise<ObjectRow> {
  const object = await one<ObjectRow>(
    db,
    'select * from storage.objects where bucket_id = $1 and name = $2',
    [key.bucket, key.name],
  );
  if (!object) throw noSuchKey();
  return object;
}

const insert = `
  insert into storage.objects (bucket_id, name, owner, owner_id, version, metadata, user_metadata)
  values ($1, $2, $3::uuid, $3::text, $4, $5, $6)`;
const upsert = `${insert}
  on conflict (bucket_id, name) do update set
    owner = excluded.owner, owner_id = excluded.owner_id, version = excluded.version,
    metadata = excluded.metadata, user_metadata = excluded.user_metadata, updated_at = now()
  returning *`;

export interface NewObject extends Key {
  owner: string | null;
  metadata: Partial<ObjectMetadata>;
  userMetadata: Record<string, unknown> | null;
}

function values(object: NewObject, version: string): unknown[] {
  const { bucket, name, owner, metadata, userMetadata } = object;
  return [
    bucket,
    name,
    owner,
    version,
    JSON.stringify(metadata),
    userMetadata ? JSON.stringify(userMetadata) : null,
  ];
}

/** Fails unless the policies let the caller put an object there. */
export function mayWrite(
  storage: Storage,
  who: Caller,
  object: NewObject,
  overwrite: boolean,
): Promise<void> {
  return mayCaller(storage, who, overwrite ? 'object.upload_update' : 'object.upload', (db) =>
    db.query(overwrite ? upsert : insert, values(object, '1')),
  );
}

/** Records an object whose bytes are in place; the bytes it replaces go. */
export async function record(
  storage: Storage,
  object: NewObject,
  file: StoredFile,
): Promise<ObjectRow> {
  const metadata: ObjectMetadata = {
    mimetype: 'application/octet-stream',
    cacheControl: 'no-cache',
    ...object.metadata,
    eTag: file.etag,
    size: file.size,
    contentLength: file.size,
    lastModified: new Date().toISOString(),
    httpStatusCode: 200,
  };
  try {
    const old = await one<{ version: string | null }>(
      storage.pool,
      'select version from storage.objects where bucket_id = $1 and name = $2',
      [object.bucket, object.name],
    );
    const row = await one<ObjectRow>(
      storage.pool,
      upsert,
      values({ ...object, metadata }, file.version),
    );
    if (!row) throw noSuchKey();
    if (old) await storage.files.remove([old.version]);
    return row;
  } catch (error) {
    await storage.files.remove([file.version]);
    throw error;
  }
}
