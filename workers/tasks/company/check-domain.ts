import { checkDomain } from '~/modules/company/commands/check-domain.server';
import { checkDomainTask } from '~/modules/company/jobs';
import { defineTask } from '~/platform/jobs/task.server';

export default defineTask(checkDomainTask, async (job, { domain_id }) => {
  job.log.info({ status: await checkDomain(job, domain_id) }, 'domain checked');
});
