import { supabaseAdmin } from '~/platform/auth/supabase.server';
import { processFile } from '~/platform/files/commands/process-file.server';
import { processFileTask } from '~/platform/files/jobs';
import { defineTask } from '~/platform/jobs/task.server';

/** Checks a file that became part of a record, and makes its smaller pictures. */
export default defineTask(processFileTask, (job, { fileId }) =>
  processFile(job, fileId, supabaseAdmin().storage),
);
