import type { SupabaseClient } from '@supabase/supabase-js';
import { sql } from 'kysely';
import { withTenant } from '~/platform/db/tenant.server';
import type { JobContext } from '~/platform/jobs/task.server';
import { EXPORTS } from '../exports';

const BATCH = 500;

/**
 * Removes what the company does not keep any longer: content of sealed entries (their seals stay, so the
 * chain holds), and exports older than a week. What goes is written down before it goes.
 */
export async function removeOld(
  job: JobContext,
  storage: Pick<SupabaseClient, 'storage'>,
): Promise<{ entries: number; exports: number }> {
  await withTenant(job, (trx) => sql`select private.begin_removal()`.execute(trx));
  let entries = 0;
  for (;;) {
    const { rows } = await withTenant(job, (trx) =>
      sql<{ removed: number }>`select private.remove_entries(${BATCH}) as removed`.execute(trx),
    );
    const removed = Number(rows[0]?.removed ?? 0);
    entries += removed;
    if (removed < BATCH) break;
  }
  return { entries, exports: await removeExports(job, storage) };
}

/** The files first, then the rows: dying in between forgets nothing. */
async function removeExports(
  job: JobContext,
  { storage }: Pick<SupabaseClient, 'storage'>,
): Promise<number> {
  const old = await withTenant(job, (trx) =>
    trx
      .selectFrom('audit_exports')
      .select('id')
      .where('tenant_id', '=', job.tenantId)
      .where('created_at', '<', sql<Date>`private.now() - interval '7 days'`)
      .execute(),
  );
  const ids = old.map(({ id }) => id);
  if (ids.length === 0) return 0;
  const { error } = await storage
    .from(EXPORTS)
    .remove(ids.map((id) => `${job.tenantId}/${id}.zip`));
  if (error) throw error;
  await withTenant(job, (trx) =>
    trx
      .deleteFrom('audit_exports')
      .where('tenant_id', '=', job.tenantId)
      .where('id', 'in', ids)
      .execute(),
  );
  return ids.length;
}
