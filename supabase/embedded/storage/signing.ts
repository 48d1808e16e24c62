import { Hono } from 'hono';
import { errors } from 'jose';
import { z } from 'zod';
import { many } from '../http/database.ts';
import type { Claims } from '../keys.ts';
import { asCaller, caller, type Storage } from './access.ts';
import { send } from './download.ts';
import { StorageError } from './errors.ts';
import { checkKey, findBucket, findObject, type Key, mayWrite } from './objects.ts';
import { keyAfter, readBody } from './request.ts';
import { upload } from './upload.ts';

const one = z.object({ expiresIn: z.number().int().min(1) });
const several = z.object({
  expiresIn: z.number().int().min(1),
  paths: z.array(z.string()).min(1),
});
/** Seconds an upload address works. */
const uploadLifetime = 7200;

interface Signed extends Claims {
  url?: string;
  upload?: boolean;
  upsert?: boolean;
  owner?: string | null;
}

/** Addresses that let anyone who has them read, or write, one object for a while. */
export function signingRoutes(storage: Storage): Hono {
  const app = new Hono();
  app.post('/object/upload/sign/*', async (c) => {
    const who = await caller(storage, c);
    const key = keyAfter(c, '/object/upload/sign/');
    await findBucket(storage, key.bucket);
    checkKey(key.name);
    const upsert = c.req.header('x-upsert') === 'true';
    const object = { ...key, owner: who.owner, metadata: {}, userMetadata: null };
    await mayWrite(storage, who, object, upsert);
    const claims = { url: path(key), upload: true, upsert, owner: who.owner };
    const token = await storage.keys.signInternal(claims, uploadLifetime);
    return c.json({ url: `/object/upload/sign/${path(key)}?token=${token}`, token });
  });

  app.put('/object/upload/sign/*', async (c) => {
    const key = keyAfter(c, '/object/upload/sign/');
    const signed = await checkSigned(storage, c.req.query('token'), key, true);
    const options = { overwrite: signed.upsert ?? false, owner: signed.owner ?? null };
    const object = await upload(storage, c, key, null, options);
    return c.json({ Id: object.id, Key: path(key) });
  });

  app.post('/object/sign/*', async (c) => {
    const who = await caller(storage, c);
    const key = keyAfter(c, '/object/sign/');
    if (!key.name) {
      const { expiresIn, paths } = await readBody(c, several);
      const visible = await asCaller(storage, who, 'object.sign_many', (db) =>
        many<{ name: string }>(
          db,
          'select name from storage.objects where bucket_id = $1 and name = any($2)',
          [key.bucket, paths],
        ),
      );
      const names = new Set(visible.map((object) => object.name));
      const sign = async (name: string) =>
        names.has(name)
          ? {
              error: null,
              path: name,
              signedURL: await address(storage, { ...key, name }, expiresIn),
            }
          : {
              error: 'Either the object does not exist or you do not have access to it',
              path: name,
              signedURL: null,
            };
      return c.json(await Promise.all(paths.map(sign)));
    }
    const { expiresIn } = await readBody(c, one);
    await asCaller(storage, who, 'object.sign', (db) => findObject(db, key));
    return c.json({ signedURL: await address(storage, key, expiresIn) });
  });

  app.get('/object/sign/*', async (c) => {
    const key = keyAfter(c, '/object/sign/');
    await checkSigned(storage, c.req.query('token'), key, false);
    return send(storage, c, await findObject(storage.pool, key));
  });
  return app;
}

const path = (key: Key) => `${key.bucket}/${key.name}`;

async function address(storage: Storage, key: Key, expiresIn: number): Promise<string> {
  const token = await storage.keys.signInternal({ url: path(key) }, expiresIn);
  return `/object/sign/${path(key)}?token=${token}`;
}

/** What an address was signed for, if it is for this object and this purpose. */
export async function checkSigned(
  storage: Storage,
  token: string | undefined,
  key: Key,
  forUpload: boolean,
): Promise<Signed> {
  let signed: Signed;
  try {
    signed = await storage.keys.verify(token ?? '');
  } catch (error) {
    const expired = error instanceof errors.JWTExpired;
    throw new StorageError(
      400,
      'InvalidJWT',
      expired ? '"exp" claim timestamp check failed' : 'Invalid JWT',
    );
  }
  if (signed.url !== path(key) || (signed.upload ?? false) !== forUpload) {
    throw new StorageError(400, 'InvalidSignature', 'Invalid signature');
  }
  return signed;
}
