import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { z } from 'zod';
import { many } from '../http/database.ts';
import { asCaller, caller, type Storage } from './access.ts';
import { bucketRoutes, ensureBuckets } from './buckets.ts';
import { info, send } from './download.ts';
import { errorResponse, fromDatabase, noSuchBucket, noSuchKey, StorageError } from './errors.ts';
import { listBody, listObjects } from './list.ts';
import { findBucket, findObject, type Key, type ObjectRow } from './objects.ts';
import { keyAfter, readBody } from './request.ts';
import { resumableRoutes } from './resumable.ts';
import { signingRoutes } from './signing.ts';
import { transferRoutes } from './transfer.ts';
import { upload } from './upload.ts';

const removeBody = z.object({ prefixes: z.array(z.string()).min(1) });

/** The Storage API (/storage/v1) as Supabase publishes it; row-level security decides every call. */
export async function createStorageApp(
  storage: Storage,
  log: (line: string) => void,
): Promise<Hono> {
  await ensureBuckets(storage);
  const app = new Hono();
  app.get('/status', (c) => c.body(null, 200));
  app.route('/', bucketRoutes(storage));
  app.route('/', transferRoutes(storage));
  app.route('/', signingRoutes(storage));
  app.route('/', resumableRoutes(storage));
  app.route('/', objectRoutes(storage));
  app.notFound((c) => errorResponse(c, new StorageError(404, 'NotFound', 'Route not found')));
  app.onError((error, c) => {
    if (error instanceof HTTPException) return error.getResponse();
    const known = fromDatabase(error);
    if (known) return errorResponse(c, known);
    log(`storage: ${c.req.method} ${c.req.path}: ${error.stack ?? error.message}`);
    return errorResponse(c, new StorageError(500, 'InternalError', 'Internal server error'));
  });
  return app;
}

function objectRoutes(storage: Storage): Hono {
  const app = new Hono();
  app.post('/object/list/:bucket', async (c) => {
    const who = await caller(storage, c);
    const input = await readBody(c, listBody);
    const entries = await asCaller(storage, who, 'object.list', (db) =>
      listObjects(db, c.req.param('bucket'), input),
    );
    return c.json(entries);
  });

  app.get('/object/public/*', async (c) => {
    const key = keyAfter(c, '/object/public/');
    return send(storage, c, await publicObject(storage, key));
  });
  app.get('/object/info/public/*', async (c) => {
    return c.json(info(await publicObject(storage, keyAfter(c, '/object/info/public/'))));
  });
  for (const prefix of ['/object/info/authenticated/', '/object/info/']) {
    app.get(`${prefix}*`, async (c) => {
      const who = await caller(storage, c);
      const key = keyAfter(c, prefix);
      const object = await asCaller(storage, who, 'object.get_authenticated_info', (db) =>
        findObject(db, key),
      );
      return c.json(info(object));
    });
  }
  for (const prefix of ['/object/authenticated/', '/object/']) {
    app.get(`${prefix}*`, async (c) => {
      const who = await caller(storage, c);
      const key = keyAfter(c, prefix);
      const object = await asCaller(storage, who, 'object.get_authenticated', (db) =>
        findObject(db, key),
      );
      return send(storage, c, object);
    });
  }

  app.on(['POST', 'PUT'], '/object/*', async (c) => {
    const who = await caller(storage, c);
    const key = keyAfter(c, '/object/');
    const overwrite = c.req.method === 'PUT' || c.req.header('x-upsert') === 'true';
    const object = await upload(storage, c, key, who, { overwrite, owner: who.owner });
    return c.json({ Id: object.id, Key: `${key.bucket}/${key.name}` });
  });

  app.delete('/object/*', async (c) => {
    const who = await caller(storage, c);
    const key = keyAfter(c, '/object/');
    if (!key.name) {
      const { prefixes } = await readBody(c, removeBody);
      const removed = await remove(storage, () =>
        asCaller(storage, who, 'object.delete_many', (db) => del(db, key.bucket, prefixes)),
      );
      return c.json(removed);
    }
    const [removed] = await remove(storage, () =>
      asCaller(storage, who, 'object.delete', (db) => del(db, key.bucket, [key.name])),
    );
    if (!removed) throw noSuchKey();
    return c.json({ message: 'Successfully deleted' });
  });
  return app;
}

async function publicObject(storage: Storage, key: Key): Promise<ObjectRow> {
  const bucket = await findBucket(storage, key.bucket);
  if (!bucket.public) throw noSuchBucket();
  return findObject(storage.pool, key);
}

function del(db: Parameters<typeof findObject>[0], bucket: string, names: string[]) {
  return many<ObjectRow>(
    db,
    'delete from storage.objects where bucket_id = $1 and name = any($2) returning *',
    [bucket, names],
  );
}

/** Deletes the rows the policies let go, then their bytes. */
async function remove(storage: Storage, rows: () => Promise<ObjectRow[]>): Promise<ObjectRow[]> {
  const removed = await rows();
  await storage.files.remove(removed.map((object) => object.version));
  return removed;
}
