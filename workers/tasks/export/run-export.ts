import { runExport } from '~/modules/export/commands/run-export.server';
import { runExportTask } from '~/modules/export/jobs';
import { supabaseAdmin } from '~/platform/auth/supabase.server';
import { defineTask } from '~/platform/jobs/task.server';

export default defineTask(runExportTask, (job, { id }) =>
  runExport(job, id, supabaseAdmin().storage),
);
