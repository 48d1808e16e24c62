import { sealTrail } from '~/modules/audit/commands/seal.server';
import { sealTask } from '~/modules/audit/jobs';
import { defineTask } from '~/platform/jobs/task.server';

export default defineTask(sealTask, async (job) => {
  job.log.info({ sealed: await sealTrail(job) }, 'audit trail sealed');
});
