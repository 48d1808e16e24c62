import { announceRating } from '~/modules/support/commands/announce-rating.server';
import { announceRatingTask } from '~/modules/support/jobs';
import { withTenant } from '~/platform/db/tenant.server';
import { defineTask } from '~/platform/jobs/task.server';

export default defineTask(announceRatingTask, (job, { ticket_id }) =>
  withTenant(job, (trx) => announceRating(trx, job.tenantId, ticket_id)),
);
