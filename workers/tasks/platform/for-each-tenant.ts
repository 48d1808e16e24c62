import { forEachTenantTask } from '~/platform/jobs/jobs';
import { defineSystemTask } from '~/platform/jobs/task.server';

/** The crontab starts work that is done tenant by tenant; each tenant's job runs as that tenant. */
export default defineSystemTask(forEachTenantTask, async ({ pool, log }, { task }) => {
  const { rows } = await pool.query<{ jobs: number }>(
    'select private.enqueue_for_tenants($1) as jobs',
    [task],
  );
  log.info({ each: task, jobs: rows[0]?.jobs }, 'enqueued for each tenant');
});
