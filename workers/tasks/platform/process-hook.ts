import { processHook } from '~/platform/hooks/process.server';
import { defineSystemTask } from '~/platform/jobs/task.server';
import { processHookTask } from '~/platform/notifications/jobs';

/** Providers' messages belong to no tenant: one STOP may concern several. */
export default defineSystemTask(processHookTask, (job, { hook_id }) => processHook(job, hook_id));
