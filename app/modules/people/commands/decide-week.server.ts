import { recordAudit } from '~/platform/audit/record.server';
import { explainConstraints } from '~/platform/db/constraints.server';
import { withTenant } from '~/platform/db/tenant.server';
import { BusinessError } from '~/platform/http/errors';
import type { PeopleContext } from '../context';
import { emit } from '../events.server';
import { timesheetRefusals } from '../timesheets/refusals';

const events = {
  approved: 'timesheet.approved',
  rejected: 'timesheet.rejected',
  draft: 'timesheet.reopened',
} as const;

/**
 * Moves somebody's week to another state, with a note. Who may is for the database to say; a week that is
 * not in the state it was seen in has been decided by somebody else.
 */
export function decideWeek(
  ctx: PeopleContext,
  id: string,
  from: 'submitted' | 'approved',
  to: keyof typeof events,
  note?: string,
): Promise<void> {
  return explainConstraints(timesheetRefusals, () =>
    withTenant(ctx, async (trx) => {
      const sheet = await trx
        .updateTable('timesheets')
        .set({ status: to, decision_note: note || null })
        .where('tenant_id', '=', ctx.tenant.id)
        .where('id', '=', id)
        .where('status', '=', from)
        .returning(['employee_id', 'week_start', 'total_minutes'])
        .executeTakeFirst();
      if (!sheet) throw new BusinessError('people:timesheets.error.decided');
      if (to === 'draft') {
        await recordAudit(trx, {
          action: 'timesheet.reopened',
          recordType: 'timesheets',
          recordId: id,
          before: { status: from },
          after: { status: to, reason: note },
        });
      }
      await emit(trx, {
        type: events[to],
        recordId: id,
        payload: {
          employeeId: sheet.employee_id,
          weekStart: sheet.week_start,
          minutes: sheet.total_minutes,
          ...(note && { note }),
        },
      });
    }),
  );
}
