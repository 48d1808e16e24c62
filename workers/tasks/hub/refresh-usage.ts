import { refreshUsageTask } from '~/modules/hub/jobs';
import { defineSystemTask } from '~/platform/jobs/task.server';

export default defineSystemTask(refreshUsageTask, async ({ pool, log }) => {
  const { rows } = await pool.query<{ tenants: number }>(
    'select private.refresh_usage() as tenants',
  );
  log.info({ tenants: rows[0]?.tenants }, 'usage counted');
});
