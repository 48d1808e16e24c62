import { Hono } from 'hono';
import { z } from 'zod';
import { one } from '../http/database.ts';
import { asCaller, type Caller, caller, type Storage } from './access.ts';
import { noSuchKey } from './errors.ts';
import {
  checkKey,
  findBucket,
  findObject,
  type Key,
  mayWrite,
  type ObjectRow,
  record,
} from './objects.ts';
import { readBody } from './request.ts';

const body = z.object({
  bucketId: z.string(),
  sourceKey: z.string(),
  destinationKey: z.string(),
  destinationBucket: z.string().nullish(),
});

/** POST /object/move and /object/copy. */
export function transferRoutes(storage: Storage): Hono {
  const app = new Hono();
  app.post('/object/move', async (c) => {
    const who = await caller(storage, c);
    const { from, to } = keys(await readBody(c, body));
    await findBucket(storage, to.bucket);
    const moved = await asCaller(storage, who, 'object.move', async (db) => {
      await findObject(db, from);
      return one<ObjectRow>(
        db,
        `update storage.objects set bucket_id = $3, name = $4, updated_at = now()
         where bucket_id = $1 and name = $2 returning *`,
        [from.bucket, from.name, to.bucket, to.name],
      );
    });
    if (!moved) throw noSuchKey();
    return c.json({ message: 'Successfully moved', Id: moved.id, Key: `${to.bucket}/${to.name}` });
  });

  app.post('/object/copy', async (c) => {
    const who = await caller(storage, c);
    const { from, to } = keys(await readBody(c, body));
    await findBucket(storage, to.bucket);
    const copied = await copy(storage, who, from, to, c.req.header('x-upsert') === 'true');
    return c.json({ ...copied, Id: copied.id, Key: `${to.bucket}/${to.name}` });
  });
  return app;
}

function keys(input: z.infer<typeof body>): { from: Key; to: Key } {
  return {
    from: { bucket: input.bucketId, name: input.sourceKey },
    to: {
      bucket: input.destinationBucket || input.bucketId,
      name: checkKey(input.destinationKey),
    },
  };
}

async function copy(
  storage: Storage,
  who: Caller,
  from: Key,
  to: Key,
  overwrite: boolean,
): Promise<ObjectRow> {
  const source = await asCaller(storage, who, 'object.copy', (db) => findObject(db, from));
  const { metadata, version, user_metadata: userMetadata } = source;
  if (!version) throw noSuchKey();
  const target = { ...to, owner: who.owner, metadata: metadata ?? {}, userMetadata };
  await mayWrite(storage, who, target, overwrite);
  const file = {
    version: await storage.files.copy(version),
    size: metadata?.size ?? 0,
    etag: metadata?.eTag ?? '',
  };
  return record(storage, target, file);
}
