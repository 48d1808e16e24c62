import { reckonTicketTask } from '~/modules/support/jobs';
import { reckonTicket } from '~/modules/support/sla/reckon-ticket.server';
import { loadRulebook } from '~/modules/support/sla/rulebook.server';
import { withTenant } from '~/platform/db/tenant.server';
import { defineTask } from '~/platform/jobs/task.server';

export default defineTask(reckonTicketTask, (job, { ticketId }) =>
  withTenant(job, async (trx) =>
    reckonTicket(trx, job.tenantId, ticketId, await loadRulebook(trx, job.tenantId)),
  ),
);
