import { findDeadlinesTask } from '~/modules/support/jobs';
import { defineSystemTask } from '~/platform/jobs/task.server';

export default defineSystemTask(findDeadlinesTask, async ({ pool, log }) => {
  const { rows } = await pool.query<{ jobs: number }>('select private.enqueue_deadlines() as jobs');
  if (Number(rows[0]?.jobs) > 0) log.info({ jobs: rows[0]?.jobs }, 'deadlines to tell of');
});
