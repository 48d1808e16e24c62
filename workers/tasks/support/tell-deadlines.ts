import { tellDeadlinesTask } from '~/modules/support/jobs';
import { tellDeadlines } from '~/modules/support/sla/tell-deadlines.server';
import { defineTask } from '~/platform/jobs/task.server';

export default defineTask(tellDeadlinesTask, async (job) => {
  const told = await tellDeadlines(job, job.tenantId);
  job.log.info({ told }, 'deadlines told');
});
