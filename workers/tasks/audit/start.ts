import { startAuditTask } from '~/modules/audit/jobs';
import { defineSystemTask } from '~/platform/jobs/task.server';

/** The crontab starts sealing, anchoring and removing where there is something to do. */
export default defineSystemTask(startAuditTask, async ({ pool, log }, { task }) => {
  const { rows } = await pool.query<{ jobs: number }>('select private.enqueue_audit($1) as jobs', [
    task,
  ]);
  log.info({ each: task, jobs: rows[0]?.jobs }, 'enqueued for companies');
});
