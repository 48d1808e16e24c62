import { supabaseAdmin } from '~/platform/auth/supabase.server';
import { purgeOrphanFiles } from '~/platform/files/commands/purge-orphans.server';
import { purgeFilesTask } from '~/platform/jobs/jobs';
import { defineSystemTask } from '~/platform/jobs/task.server';

/** Removes uploads that never became part of anything, bytes and rows. */
export default defineSystemTask(purgeFilesTask, async ({ pool, log }) => {
  log.info({ removed: await purgeOrphanFiles(pool, supabaseAdmin()) }, 'purged files');
});
