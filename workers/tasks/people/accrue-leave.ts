import { sql } from 'kysely';
import { runAccruals } from '~/modules/people/commands/run-accruals.server';
import { accrueLeave } from '~/modules/people/jobs';
import { withTenant } from '~/platform/db/tenant.server';
import { defineTask } from '~/platform/jobs/task.server';

/** Brings the tenant's leave balances up to date, by the calendar of its time zone. */
export default defineTask(accrueLeave, async (job) => {
  const outcome = await withTenant(job, async (trx) => {
    const { today } = await trx
      .selectFrom('tenants')
      .where('id', '=', job.tenantId)
      .select(sql<string>`private.today(time_zone)`.as('today'))
      .executeTakeFirstOrThrow();
    return runAccruals(trx, job.tenantId, today);
  });
  job.log.info(outcome, 'leave accrued');
});
