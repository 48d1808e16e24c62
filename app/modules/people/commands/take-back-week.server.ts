import { explainConstraints } from '~/platform/db/constraints.server';
import { withTenant } from '~/platform/db/tenant.server';
import { BusinessError } from '~/platform/http/errors';
import { type PeopleContext, requireEmployee } from '../context';
import { timesheetRefusals } from '../timesheets/refusals';

/** Makes one's own submitted week a draft again, as long as nobody has decided. */
export function takeBackWeek(ctx: PeopleContext, week: string): Promise<void> {
  return explainConstraints(timesheetRefusals, () =>
    withTenant(ctx, async (trx) => {
      requireEmployee(ctx);
      const sheet = await trx
        .updateTable('timesheets')
        .set({ status: 'draft' })
        .where('tenant_id', '=', ctx.tenant.id)
        .where('employee_id', '=', ctx.employeeId)
        .where('week_start', '=', week)
        .where('status', '=', 'submitted')
        .returning('id')
        .executeTakeFirst();
      if (!sheet) throw new BusinessError('people:timesheets.error.decided');
    }),
  );
}
