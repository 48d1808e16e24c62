import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import { type DbContext, readTenant, withTenant } from '~/platform/db/tenant.server';
import { enqueue } from '~/platform/jobs/enqueue.server';
import type { TenantContext } from '~/platform/rbac/guard.server';
import { refreshReportsTask } from '../jobs';
import { refreshedAt } from '../queries/reports.server';

/** Counts what changed since the last time; for the job. */
export async function refreshReports(job: DbContext): Promise<void> {
  await withTenant(job, (trx) => sql`select private.refresh_reports()`.execute(trx));
}

/** How often the job is looked for, and how long between the looks, in milliseconds. */
const LOOKS = 12;
const PAUSE = 250;

/**
 * Has the company's numbers made up to date now, instead of within ten minutes. True when they are, false
 * when the job takes longer than anybody should wait for a page.
 */
export async function askForRefresh(ctx: TenantContext): Promise<boolean> {
  const last = () => readTenant(ctx, (trx) => refreshedAt(trx, ctx.tenant.id));
  const before = await last();
  await withTenant(ctx, (trx) =>
    enqueue(trx, refreshReportsTask, {}, { jobKey: `${refreshReportsTask.name}:${ctx.tenant.id}` }),
  );
  for (let look = 0; look < LOOKS; look++) {
    await setTimeout(PAUSE);
    if ((await last())?.getTime() !== before?.getTime()) return true;
  }
  return false;
}
