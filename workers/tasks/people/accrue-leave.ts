import { sql } from 'kysely';
import { runAccruals } from '~/modules/people/commands/run-accruals.server';
import { accrueLeave } from '~/modules/people/jobs';
import { withTenant } from '~/platform/db/tenant.server';
import { defineTask } from '~/platform/jobs/task.server';

export default defineTask(accrueLeave, (job) =>
  withTenant(job, async (trx) => {
    const { rows } = await sql<{ today: string }>`
      select private.today(time_zone) as today from public.tenants where id = ${job.tenantId}`.execute(
      trx,
    );
    const today = rows[0]?.today;
    if (!today) return;
    const outcome = await runAccruals(trx, job.tenantId, today);
    job.log.info(outcome, 'leave accrued');
  }),
);
