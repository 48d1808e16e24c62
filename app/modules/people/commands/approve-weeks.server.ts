import { sql } from 'kysely';
import { explainConstraints } from '~/platform/db/constraints.server';
import { withTenant } from '~/platform/db/tenant.server';
import type { PeopleContext } from '../context';
import { emit } from '../events.server';
import { timesheetRefusals } from '../timesheets/refusals';
import { decideWeek } from './decide-week.server';

/** Approves one submitted week, which locks it for good. */
export function approveWeek(ctx: PeopleContext, id: string, note?: string): Promise<void> {
  return decideWeek(ctx, id, 'submitted', 'approved', note);
}

/**
 * Approves those of several weeks that wait and are the caller's to decide; returns how many. The rest
 * (decided meanwhile, one's own, another team's) stays as it is.
 */
export function approveWeeks(ctx: PeopleContext, ids: readonly string[]): Promise<number> {
  return explainConstraints(timesheetRefusals, () =>
    withTenant(ctx, async (trx) => {
      const approved = await trx
        .updateTable('timesheets')
        .set({ status: 'approved' })
        .where('tenant_id', '=', ctx.tenant.id)
        .where('id', 'in', [...ids])
        .where('status', '=', 'submitted')
        .where(sql<boolean>`private.may_decide_time(employee_id)`)
        .returning(['id', 'employee_id', 'week_start', 'total_minutes'])
        .execute();
      for (const sheet of approved) {
        await emit(trx, {
          type: 'timesheet.approved',
          recordId: sheet.id,
          payload: {
            employeeId: sheet.employee_id,
            weekStart: sheet.week_start,
            minutes: sheet.total_minutes,
          },
        });
      }
      return approved.length;
    }),
  );
}
