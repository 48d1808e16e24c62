import { makeNext } from '~/modules/projects/commands/make-recurring.server';
import { makeRecurring } from '~/modules/projects/jobs';
import { withTenant } from '~/platform/db/tenant.server';
import { defineTask } from '~/platform/jobs/task.server';

/** More than this in one go is left to the next run. */
const MOST = 1000;

export default defineTask(makeRecurring, async (job) => {
  let made = 0;
  // Each in a transaction of its own: a worker that dies in between has made some, and the next run the rest.
  while (
    made < MOST &&
    !job.signal.aborted &&
    (await withTenant(job, (trx) => makeNext(trx, job.tenantId)))
  ) {
    made += 1;
  }
  if (made > 0) job.log.info({ made }, 'recurring tasks made');
});
