import { explainConstraints } from '~/platform/db/constraints.server';
import type { Trx } from '~/platform/db/kysely.server';
import { withTenant } from '~/platform/db/tenant.server';
import { BusinessError } from '~/platform/http/errors';
import type { PeopleContext } from '../context';
import { emit } from '../events.server';
import { leaveRefusals } from '../refusals';

type Decision = 'approved' | 'rejected' | 'cancelled';

/**
 * Moves a request to another state. Who may do it, and whether the balance still allows it, is for the
 * database to say; it posts to the ledger and reverses by itself.
 */
export function decideLeave(
  ctx: PeopleContext,
  requestId: string,
  status: Decision,
  note?: string,
): Promise<void> {
  return explainConstraints(leaveRefusals, () =>
    withTenant(ctx, (trx) => move(trx, ctx, requestId, status, note)),
  );
}

async function move(
  trx: Trx,
  ctx: PeopleContext,
  requestId: string,
  status: Decision,
  note?: string,
): Promise<void> {
  const request = await trx
    .updateTable('leave_requests')
    .set({ status, ...(status !== 'cancelled' && { decision_note: note || null }) })
    .where('tenant_id', '=', ctx.tenant.id)
    .where('id', '=', requestId)
    .where('status', '<>', status)
    .returning(['employee_id', 'start_date', 'end_date', 'days'])
    .executeTakeFirst();
  // Already in that state: somebody else was quicker, or the form was sent twice.
  if (!request) throw new BusinessError('people:leave.error.decided');
  await emit(trx, {
    type: `leave.${status}`,
    recordId: requestId,
    payload: {
      employeeId: request.employee_id,
      startDate: request.start_date,
      endDate: request.end_date,
      days: Number(request.days),
    },
  });
}
