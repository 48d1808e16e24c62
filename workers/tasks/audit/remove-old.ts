import { removeOld } from '~/modules/audit/commands/remove-old.server';
import { removeOldTask } from '~/modules/audit/jobs';
import { supabaseAdmin } from '~/platform/auth/supabase.server';
import { defineTask } from '~/platform/jobs/task.server';

export default defineTask(removeOldTask, async (job) => {
  job.log.info(await removeOld(job, supabaseAdmin()), 'old audit content removed');
});
