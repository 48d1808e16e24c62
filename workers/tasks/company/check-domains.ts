import { checkDomainsTask } from '~/modules/company/jobs';
import { defineSystemTask } from '~/platform/jobs/task.server';

/** Hosts are proven again and again: a domain that changed hands must not go on showing its old company. */
export default defineSystemTask(checkDomainsTask, async ({ pool, log }) => {
  const { rows } = await pool.query<{ jobs: number }>(
    'select private.enqueue_domain_checks() as jobs',
  );
  log.info({ jobs: rows[0]?.jobs }, 'domain checks enqueued');
});
