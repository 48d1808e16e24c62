import { explainConstraints } from '~/platform/db/constraints.server';
import { withTenant } from '~/platform/db/tenant.server';
import { BusinessError } from '~/platform/http/errors';
import type { PeopleContext } from '../context';
import type { OvertimePolicyInput } from '../schema.timesheets';
import { timesheetRefusals } from '../timesheets/refusals';

/** Sets what counts as overtime, unless somebody else changed it meanwhile. */
export function saveOvertimePolicy(ctx: PeopleContext, input: OvertimePolicyInput): Promise<void> {
  const values = { overtime_after_minutes: input.after, overtime_multiplier: input.multiplier };
  return explainConstraints(timesheetRefusals, () =>
    withTenant(ctx, async (trx) => {
      const made = await trx
        .insertInto('timesheet_settings')
        .values({ tenant_id: ctx.tenant.id, ...values })
        .onConflict((conflict) => conflict.doNothing())
        .returning('version')
        .executeTakeFirst();
      if (made) return;
      const changed = await trx
        .updateTable('timesheet_settings')
        .set(values)
        .where('tenant_id', '=', ctx.tenant.id)
        .where('version', '=', input.version)
        .returning('version')
        .executeTakeFirst();
      if (!changed) throw new BusinessError('people:timesheets.error.changedMeanwhile');
    }),
  );
}
