import { warnOfBudget } from '~/modules/projects/commands/warn-of-budget.server';
import { checkBudget } from '~/modules/projects/jobs';
import { withTenant } from '~/platform/db/tenant.server';
import { defineTask } from '~/platform/jobs/task.server';

export default defineTask(checkBudget, (job, { projectId }) =>
  withTenant(job, (trx) => warnOfBudget(trx, job.tenantId, projectId)),
);
