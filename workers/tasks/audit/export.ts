import { makeExport } from '~/modules/audit/commands/make-export.server';
import { exportTask } from '~/modules/audit/jobs';
import { supabaseAdmin } from '~/platform/auth/supabase.server';
import { defineTask } from '~/platform/jobs/task.server';

export default defineTask(exportTask, (job, { export_id }) =>
  makeExport(job, export_id, supabaseAdmin()),
);
