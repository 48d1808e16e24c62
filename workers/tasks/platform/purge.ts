import { purgeTask } from '~/platform/jobs/jobs';
import { defineSystemTask } from '~/platform/jobs/task.server';

const purges = [
  'purge_rate_limits',
  'purge_idempotency_keys',
  'purge_api_answers',
  'purge_delivery_secrets',
  'purge_invitations',
  'purge_hooks',
  'purge_job_stats',
  'purge_webhook_deliveries',
  'purge_automation_runs',
] as const;

/** Clears away what nobody needs any more (A9); each purge is a function granted to the worker. */
export default defineSystemTask(purgeTask, async ({ pool, log }) => {
  for (const purge of purges) {
    const { rows } = await pool.query<{ removed: number }>(`select private.${purge}() as removed`);
    log.info({ purge, removed: rows[0]?.removed }, 'purged');
  }
});
