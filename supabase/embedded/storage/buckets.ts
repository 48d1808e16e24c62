import { Hono } from 'hono';
import { z } from 'zod';
import { many, one } from '../http/database.ts';
import { asCaller, caller, type Storage } from './access.ts';
import { noSuchBucket, StorageError } from './errors.ts';
import type { BucketRow, ObjectRow } from './objects.ts';
import { readBody } from './request.ts';

const fields = {
  public: z.boolean().nullish(),
  file_size_limit: z.union([z.number(), z.string()]).nullish(),
  allowed_mime_types: z.array(z.string()).nullish(),
};
const createBody = z.object({ id: z.string().nullish(), name: z.string(), ...fields });
const updateBody = z.object(fields);

/** /bucket: each call is what the policies of storage.buckets let the caller do. */
export function bucketRoutes(storage: Storage): Hono {
  const app = new Hono();
  app.get('/bucket', async (c) => {
    const who = await caller(storage, c);
    const rows = await asCaller(storage, who, 'bucket.list', (db) =>
      many<BucketRow>(db, 'select * from storage.buckets order by name'),
    );
    return c.json(rows.map(bucketJson));
  });

  app.post('/bucket', async (c) => {
    const who = await caller(storage, c);
    const input = await readBody(c, createBody);
    const id = input.id ?? input.name;
    if (!/^[\w!\-.*'() &$@=;:+,?]{1,100}$/.test(id)) {
      throw new StorageError(400, 'InvalidBucketName', 'Bucket name invalid', 'Invalid Input');
    }
    await asCaller(storage, who, 'bucket.create', (db) =>
      db.query(
        `insert into storage.buckets
           (id, name, owner, owner_id, public, file_size_limit, allowed_mime_types)
         values ($1, $2, $3::uuid, $3::text, $4, $5, $6)`,
        [
          id,
          input.name,
          who.owner,
          input.public ?? false,
          bytes(input.file_size_limit),
          input.allowed_mime_types ?? null,
        ],
      ),
    );
    return c.json({ name: id });
  });

  app.get('/bucket/:id', async (c) => {
    const who = await caller(storage, c);
    const row = await asCaller(storage, who, 'bucket.get', (db) =>
      one<BucketRow>(db, 'select * from storage.buckets where id = $1', [c.req.param('id')]),
    );
    if (!row) throw noSuchBucket();
    return c.json(bucketJson(row));
  });

  app.put('/bucket/:id', async (c) => {
    const who = await caller(storage, c);
    const input = await readBody(c, updateBody);
    const { rowCount } = await asCaller(storage, who, 'bucket.update', (db) =>
      db.query(
        `update storage.buckets set public = coalesce($2, public),
           file_size_limit = case when $3 then $4 else file_size_limit end,
           allowed_mime_types = case when $5 then $6 else allowed_mime_types end, updated_at = now()
         where id = $1`,
        [
          c.req.param('id'),
          input.public ?? null,
          input.file_size_limit !== undefined,
          bytes(input.file_size_limit),
          input.allowed_mime_types !== undefined,
          input.allowed_mime_types ?? null,
        ],
      ),
    );
    if (!rowCount) throw noSuchBucket();
    return c.json({ message: 'Successfully updated' });
  });

  app.post('/bucket/:id/empty', async (c) => {
    const who = await caller(storage, c);
    const removed = await asCaller(storage, who, 'bucket.empty', async (db) => {
      const sql = 'select from storage.buckets where id = $1';
      if (!(await one(db, sql, [c.req.param('id')]))) throw noSuchBucket();
      return many<ObjectRow>(db, 'delete from storage.objects where bucket_id = $1 returning *', [
        c.req.param('id'),
      ]);
    });
    await storage.files.remove(removed.map((object) => object.version));
    return c.json({ message: 'Successfully emptied' });
  });

  app.delete('/bucket/:id', async (c) => {
    const who = await caller(storage, c);
    const used = await one(
      storage.pool,
      'select from storage.objects where bucket_id = $1 limit 1',
      [c.req.param('id')],
    );
    const { rowCount } = await asCaller(storage, who, 'bucket.delete', (db) => {
      if (used) {
        const message = 'The bucket you tried to delete is not empty';
        throw new StorageError(409, 'ResourceNotEmpty', message);
      }
      return db.query('delete from storage.buckets where id = $1', [c.req.param('id')]);
    });
    if (!rowCount) throw noSuchBucket();
    return c.json({ message: 'Successfully deleted' });
  });
  return app;
}

/** Makes the buckets of config.toml, as `supabase start` does. */
export async function ensureBuckets(storage: Storage): Promise<void> {
  for (const [id, bucket] of Object.entries(storage.config.buckets)) {
    await storage.pool.query(
      `insert into storage.buckets as b (id, name, public, file_size_limit, allowed_mime_types)
       values ($1, $1, $2, $3, $4)
       on conflict (id) do update set public = excluded.public, file_size_limit = excluded.file_size_limit,
         allowed_mime_types = coalesce(excluded.allowed_mime_types, b.allowed_mime_types)`,
      [id, bucket.public, bucket.file_size_limit ?? null, bucket.allowed_mime_types ?? null],
    );
  }
}

function bucketJson(row: BucketRow) {
  const limit = row.file_size_limit;
  return { ...row, owner: row.owner ?? '', file_size_limit: limit === null ? null : Number(limit) };
}

function bytes(value: string | number | null | undefined): number | null {
  if (value === null || value === undefined) return null;
  const match = /^(\d+(?:\.\d+)?)\s*(B|KB|MB|GB)?$/i.exec(String(value).trim());
  if (!match) {
    const message = 'Invalid file size format, hint: use 20GB / 20MB / 30KB / 3B';
    throw new StorageError(400, 'InvalidRequest', message);
  }
  const power = 'BKMG'.indexOf((match[2] ?? 'B')[0]?.toUpperCase() ?? 'B');
  return Math.round(Number(match[1]) * 1000 ** power);
}
