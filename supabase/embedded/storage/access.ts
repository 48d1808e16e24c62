import type { Context } from 'hono';
import type pg from 'pg';
import type { StackConfig } from '../config.ts';
import { transaction } from '../http/database.ts';
import { callerOf } from '../http/request.ts';
import type { Claims, Keys } from '../keys.ts';
import { fromDatabase, StorageError } from './errors.ts';
import type { FileStore } from './files.ts';

/** What every part of the storage server works with. */
export interface Storage {
  /** Connected as the owner of schema storage, who may become the caller's role. */
  pool: pg.Pool;
  keys: Keys;
  files: FileStore;
  config: StackConfig['storage'];
}

export interface Caller {
  role: string;
  claims: Claims;
  /** The person's id, when the caller is one. */
  owner: string | null;
}

const roles = new Set(['anon', 'authenticated', 'service_role']);
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Who calls, by their token. */
export async function caller(storage: Storage, c: Context): Promise<Caller> {
  const claims = await callerOf(c, storage.keys);
  if (!claims) throw new StorageError(403, 'AccessDenied', 'Invalid JWT', 'Unauthorized');
  const role = claims.role && roles.has(claims.role) ? claims.role : 'anon';
  const owner = claims.sub && uuid.test(claims.sub) ? claims.sub : null;
  return { role, claims, owner };
}

/** Runs statements as the caller: what the policies of storage.objects and buckets let through. */
export async function asCaller<T>(
  storage: Storage,
  who: Caller,
  operation: string,
  work: (db: pg.PoolClient) => Promise<T>,
): Promise<T> {
  try {
    return await transaction(storage.pool, async (db) => {
      await db.query(
        `select set_config('role', $1, true), set_config('request.jwt.claims', $2, true),
           set_config('storage.operation', $3, true)`,
        [who.role, JSON.stringify({ ...who.claims, role: who.role }), `storage.${operation}`],
      );
      return work(db);
    });
  } catch (error) {
    throw fromDatabase(error) ?? error;
  }
}

/** Runs statements as the caller to see whether they may, and undoes them. */
export async function mayCaller(
  storage: Storage,
  who: Caller,
  operation: string,
  work: (db: pg.PoolClient) => Promise<unknown>,
): Promise<void> {
  const done = new Error('permitted');
  try {
    await asCaller(storage, who, operation, async (db) => {
      await work(db);
      throw done;
    });
  } catch (error) {
    if (error !== done) throw error;
  }
}
