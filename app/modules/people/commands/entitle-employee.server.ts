import { explainConstraints } from '~/platform/db/constraints.server';
import { withTenant } from '~/platform/db/tenant.server';
import { enqueue } from '~/platform/jobs/enqueue.server';
import type { PeopleContext } from '../context';
import { accrueLeave } from '../jobs';
import { leaveRefusals } from '../refusals';
import type { EntitlementInput } from '../schema.leave';

/** Gives an employee a leave type, or changes its terms; what is due is posted by the accrual job at once. */
export function entitleEmployee(
  ctx: PeopleContext,
  employeeId: string,
  input: EntitlementInput,
): Promise<void> {
  return explainConstraints(leaveRefusals, () =>
    withTenant(ctx, async (trx) => {
      const terms = {
        starts_on: input.startsOn,
        ends_on: input.endsOn ?? null,
        days_per_year: input.daysPerYear ?? null,
      };
      await trx
        .insertInto('leave_entitlements')
        .values({
          tenant_id: ctx.tenant.id,
          employee_id: employeeId,
          leave_type_id: input.leaveTypeId,
          ...terms,
        })
        .onConflict((conflict) =>
          conflict.columns(['tenant_id', 'employee_id', 'leave_type_id']).doUpdateSet(terms),
        )
        .execute();
      await enqueue(trx, accrueLeave, {}, { jobKey: `accrue-leave:${ctx.tenant.id}` });
    }),
  );
}
