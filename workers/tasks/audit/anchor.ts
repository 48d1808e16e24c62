import { anchorTrail } from '~/modules/audit/commands/anchor.server';
import { anchorTask } from '~/modules/audit/jobs';
import { supabaseAdmin } from '~/platform/auth/supabase.server';
import { defineTask } from '~/platform/jobs/task.server';

export default defineTask(anchorTask, (job) => anchorTrail(job, supabaseAdmin()));
