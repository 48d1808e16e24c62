import { sql } from 'kysely';
import type { Trx } from '~/platform/db/kysely.server';
import { type DbContext, withTenant } from '~/platform/db/tenant.server';
import type { Whose } from '../queries/jobs.server';
import type { Change } from '../schema';

/** What was done, as the last part of `queue:done.…`, and to how many. */
export interface Changed {
  key: 'retried' | 'discarded' | 'paused' | 'resumed' | 'nothing';
  count: number;
}

/**
 * Does what the page's form asks for: retries or discards failed jobs, pauses a task or lets it go on. The
 * database writes each into the audit trail, and leaves running jobs alone.
 */
export function changeQueue(ctx: DbContext, whose: Whose, change: Change): Promise<Changed> {
  return withTenant(ctx, async (trx): Promise<Changed> => {
    const { intent, ids, retry, pause, resume } = change;
    if (pause) return setPaused(trx, whose, pause, true);
    if (resume) return setPaused(trx, whose, resume, false);
    const verb = retry === undefined ? intent : 'retry';
    const chosen = retry === undefined ? ids : [retry];
    if (!verb || chosen.length === 0) return { key: 'nothing', count: 0 };
    const { rows } = await sql<{ count: number }>`
      select private.change_jobs(${whose === 'everybody'}, ${verb}, ${chosen}::bigint[]) as count`.execute(
      trx,
    );
    return { key: verb === 'retry' ? 'retried' : 'discarded', count: rows[0]?.count ?? 0 };
  });
}

async function setPaused(trx: Trx, whose: Whose, task: string, paused: boolean): Promise<Changed> {
  if (whose === 'everybody') {
    await sql`select private.hub_pause_task(${task}, ${paused})`.execute(trx);
  } else if (paused) {
    await sql`insert into public.task_pauses (tenant_id, task) values (private.tenant_id(), ${task})
      on conflict do nothing`.execute(trx);
  } else {
    await sql`delete from public.task_pauses where tenant_id = private.tenant_id() and task = ${task}`.execute(
      trx,
    );
  }
  return { key: paused ? 'paused' : 'resumed', count: 1 };
}

/** Sends messages again that had failed. Returns how many. */
export async function retryMessages(ctx: DbContext, ids: string[]): Promise<number> {
  if (ids.length === 0) return 0;
  const { rows } = await withTenant(ctx, (trx) =>
    sql<{ count: number }>`select private.retry_deliveries(${ids}::uuid[]) as count`.execute(trx),
  );
  return rows[0]?.count ?? 0;
}
