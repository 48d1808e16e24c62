import { explainConstraints } from '~/platform/db/constraints.server';
import { once } from '~/platform/db/once.server';
import { withTenant } from '~/platform/db/tenant.server';
import { BusinessError } from '~/platform/http/errors';
import type { PeopleContext } from '../context';
import { emit } from '../events.server';
import { leaveRefusals } from '../refusals';
import { type LeaveRequestInput, rangeOf } from '../schema.leave';

/**
 * Files a request for oneself (or, with leave.manage, for another), once per idempotency key. The
 * database counts the days and refuses what breaks a rule, two at the same time included.
 */
export async function requestLeave(
  ctx: PeopleContext,
  input: LeaveRequestInput,
): Promise<{ id: string; days: number }> {
  const employeeId = input.employeeId ?? ctx.employeeId;
  if (!employeeId) throw new BusinessError('people:leave.error.noEmployee');
  const range = rangeOf(input);
  return explainConstraints(leaveRefusals, () =>
    withTenant(ctx, (trx) =>
      once(trx, input.idempotencyKey, async () => {
        const request = await trx
          .insertInto('leave_requests')
          .values({
            tenant_id: ctx.tenant.id,
            employee_id: employeeId,
            leave_type_id: input.leaveTypeId,
            start_date: range.startDate,
            start_half: range.startHalf,
            end_date: range.endDate,
            end_half: range.endHalf,
            reason: input.reason || null,
          })
          .returning(['id', 'days'])
          .executeTakeFirstOrThrow();
        const days = Number(request.days);
        await emit(trx, {
          type: 'leave.requested',
          recordId: request.id,
          payload: { employeeId, startDate: range.startDate, endDate: range.endDate, days },
        });
        return { id: request.id, days };
      }),
    ),
  );
}
