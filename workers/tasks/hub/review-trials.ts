import { reviewTrialsTask } from '~/modules/hub/jobs';
import { defineSystemTask } from '~/platform/jobs/task.server';

/** What is found is decided and told in one transaction: killed halfway, it has not happened. */
export default defineSystemTask(reviewTrialsTask, async ({ pool, log }) => {
  const { rows } = await pool.query<{ tenant_id: string; outcome: string }>(
    'select tenant_id, outcome from private.review_trials()',
  );
  for (const { tenant_id: tenantId, outcome } of rows) log.info({ tenantId, outcome }, 'trial');
});
