import { sql } from 'kysely';
import { type DbContext, withTenant } from '~/platform/db/tenant.server';
import { enqueue } from '~/platform/jobs/enqueue.server';
import type { TenantContext } from '~/platform/rbac/guard.server';
import { refreshReportsTask } from '../jobs';

/** Counts what changed since the last time; for the job. */
export async function refreshReports(job: DbContext): Promise<void> {
  await withTenant(job, (trx) => sql`select private.refresh_reports()`.execute(trx));
}

/** Has the company's numbers made up to date now, instead of within ten minutes. */
export async function askForRefresh(ctx: TenantContext): Promise<void> {
  await withTenant(ctx, (trx) =>
    enqueue(trx, refreshReportsTask, {}, { jobKey: `${refreshReportsTask.name}:${ctx.tenant.id}` }),
  );
}
