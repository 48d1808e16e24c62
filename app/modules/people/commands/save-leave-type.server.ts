import { explainConstraints } from '~/platform/db/constraints.server';
import { withTenant } from '~/platform/db/tenant.server';
import { BusinessError } from '~/platform/http/errors';
import { notFound } from '~/platform/rbac/guard.server';
import type { PeopleContext } from '../context';
import { leaveRefusals } from '../refusals';
import type { LeaveTypeInput } from '../schema.leave';
import { accrueSoon } from './accrue-soon.server';

/** Creates a leave type, or changes one as long as nobody else did in the meantime. Returns its id. */
export function saveLeaveType(
  ctx: PeopleContext,
  id: string | null,
  input: LeaveTypeInput,
): Promise<string> {
  return explainConstraints(leaveRefusals, () =>
    withTenant(ctx, async (trx) => {
      const values = toRow(input);
      if (!id) {
        const made = await trx
          .insertInto('leave_types')
          .values({ tenant_id: ctx.tenant.id, ...values })
          .returning('id')
          .executeTakeFirstOrThrow();
        return made.id;
      }
      const stored = await trx
        .selectFrom('leave_types')
        .select('version')
        .where('tenant_id', '=', ctx.tenant.id)
        .where('id', '=', id)
        .executeTakeFirst();
      if (!stored) throw notFound();
      const changed = await trx
        .updateTable('leave_types')
        .set(values)
        .where('tenant_id', '=', ctx.tenant.id)
        .where('id', '=', id)
        .where('version', '=', input.version ?? stored.version)
        .returning('id')
        .executeTakeFirst();
      if (!changed) throw new BusinessError('people:common.changedMeanwhile');
      await accrueSoon(trx, ctx.tenant.id);
      return id;
    }),
  );
}

/** Deletes a type nobody ever had; one with a history is switched off instead. */
export function deleteLeaveType(ctx: PeopleContext, id: string): Promise<void> {
  return explainConstraints(leaveRefusals, () =>
    withTenant(ctx, async (trx) => {
      await trx
        .deleteFrom('leave_types')
        .where('tenant_id', '=', ctx.tenant.id)
        .where('id', '=', id)
        .execute();
    }),
  );
}

function toRow(input: LeaveTypeInput) {
  const carries = input.carryForward;
  return {
    name: input.name,
    tone: input.tone,
    paid: input.paid,
    accrual: input.accrual,
    accrual_at: input.accrualAt,
    days_per_year: input.daysPerYear,
    rounding: input.rounding,
    year_start_month: input.yearStartMonth,
    carry_forward_cap:
      carries === 'all' ? null : carries === 'none' ? 0 : (input.carryForwardCap ?? 0),
    carry_forward_months: carries === 'none' ? null : (input.carryForwardMonths ?? null),
    negative_limit: input.keepsBalance ? (input.negativeLimit ?? 0) : null,
    allow_half_day: input.allowHalfDay,
    max_consecutive_days: input.maxConsecutiveDays ?? null,
    min_notice_days: input.minNoticeDays,
    counts_holidays: input.countsHolidays,
    encashable: input.encashable,
    active: input.active,
  };
}
