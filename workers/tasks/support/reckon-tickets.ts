import { reckonTicketsTask } from '~/modules/support/jobs';
import { reckonTickets } from '~/modules/support/sla/reckon-tickets.server';
import { defineTask } from '~/platform/jobs/task.server';

export default defineTask(reckonTicketsTask, async (job) => {
  const tickets = await reckonTickets(job, job.tenantId);
  job.log.info({ tickets }, 'deadlines reckoned anew');
});
