import type pg from 'pg';
import { removeArchives, type Store } from '../archive/storage.server';

/** Removes archives a week after they were written. Returns how many. */
export async function purgeExports(pool: pg.Pool, store: Store): Promise<number> {
  const { rows } = await pool.query<{ storage_path: string }>(
    'select storage_path from private.expire_exports()',
  );
  await removeArchives(
    store,
    rows.map((row) => row.storage_path),
  );
  return rows.length;
}
