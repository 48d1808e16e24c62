import { purgeExports } from '~/modules/export/commands/purge-exports.server';
import { purgeExportsTask } from '~/modules/export/jobs';
import { supabaseAdmin } from '~/platform/auth/supabase.server';
import { defineSystemTask } from '~/platform/jobs/task.server';

/** Archives of whole companies do not lie about for longer than they were promised. */
export default defineSystemTask(purgeExportsTask, async ({ pool, log }) => {
  log.info({ removed: await purgeExports(pool, supabaseAdmin().storage) }, 'purged exports');
});
