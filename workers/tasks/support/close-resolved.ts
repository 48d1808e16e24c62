import { closeResolvedTickets } from '~/modules/support/commands/close-resolved.server';
import { closeResolved } from '~/modules/support/jobs';
import { withTenant } from '~/platform/db/tenant.server';
import { defineTask } from '~/platform/jobs/task.server';

export default defineTask(closeResolved, (job) =>
  withTenant(job, async (trx) => {
    const closed = await closeResolvedTickets(trx, job.tenantId);
    if (closed > 0) job.log.info({ closed }, 'quiet tickets closed');
  }),
);
