import type { SupabaseClient } from '@supabase/supabase-js';
import type pg from 'pg';
import { previewPath } from '../preview';

const BATCH = 500;

/**
 * Removes uploads that never became part of a record (a person gave up, a machine died in between), a day
 * later, and what was deleted 30 days ago: first the bytes, then the rows, so that dying in the middle loses track of nothing. `pool` is the
 * worker's, `storage` the service-role client's. Returns how many; runs daily.
 */
export async function purgeOrphanFiles(
  pool: pg.Pool,
  { storage }: Pick<SupabaseClient, 'storage'>,
): Promise<number> {
  await pool.query('select private.forget_deleted_attachments()');
  await purgeUploads(pool, storage);
  let removed = 0;
  for (;;) {
    const { rows } = await pool.query<{ id: string; storage_path: string }>(
      'select id, storage_path from private.orphan_files($1)',
      [BATCH],
    );
    if (rows.length === 0) return removed;
    const { error } = await storage.from('files').remove(rows.map((row) => row.storage_path));
    if (error) throw error;
    const pictures = rows.flatMap((row) =>
      (['small', 'large'] as const).map((size) => previewPath(row.storage_path, size)),
    );
    await storage.from('previews').remove(pictures);
    await storage.from('quarantine').remove(rows.map((row) => row.storage_path));
    const forgotten = await pool.query<{ count: number }>(
      'select private.forget_files($1::uuid[]) as count',
      [rows.map((row) => row.id)],
    );
    const count = Number(forgotten.rows[0]?.count ?? 0);
    removed += count;
    // All of them came into use in the meantime: the next batch would be the same.
    if (count === 0) return removed;
  }
}

/** Direct uploads whose form was never sent. */
async function purgeUploads(
  pool: pg.Pool,
  storage: Pick<SupabaseClient, 'storage'>['storage'],
): Promise<void> {
  for (;;) {
    const { rows } = await pool.query<{ name: string }>(
      'select name from private.stale_uploads($1)',
      [BATCH],
    );
    if (rows.length === 0) return;
    const { data, error } = await storage.from('uploads').remove(rows.map((row) => row.name));
    if (error) throw error;
    if (data.length === 0) return;
  }
}
