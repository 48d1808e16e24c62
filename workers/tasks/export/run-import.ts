import { runImport } from '~/modules/export/commands/run-import.server';
import { runImportTask } from '~/modules/export/jobs';
import { supabaseAdmin } from '~/platform/auth/supabase.server';
import { defineTask } from '~/platform/jobs/task.server';

export default defineTask(runImportTask, (job, { id }) => {
  const { storage, auth } = supabaseAdmin();
  return runImport(job, id, storage, auth.admin);
});
