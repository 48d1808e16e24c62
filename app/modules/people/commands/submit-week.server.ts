import { explainConstraints } from '~/platform/db/constraints.server';
import type { Trx } from '~/platform/db/kysely.server';
import { withTenant } from '~/platform/db/tenant.server';
import { BusinessError } from '~/platform/http/errors';
import { type Employed, type PeopleContext, requireEmployee } from '../context';
import { emit } from '../events.server';
import { sheetsBefore } from '../queries/timesheets.server';
import { timesheetRefusals } from '../timesheets/refusals';
import { weekThatComesFirst } from '../timesheets/week';
import { openSheet } from './open-sheet.server';

/** An earlier week must be handed in first. */
export class WeekOutOfTurn extends BusinessError {
  /** The week that comes first. */
  readonly first: string;

  constructor(first: string) {
    super('people:timesheets.error.sequence', { values: { week: first } });
    this.first = first;
  }
}

/** Hands one's own week in as it is stored. A second time changes nothing. */
export function submitWeek(ctx: PeopleContext, week: string): Promise<{ id: string }> {
  return explainConstraints(timesheetRefusals, () =>
    withTenant(ctx, async (trx) => {
      requireEmployee(ctx);
      const sheet = await openSheet(trx, ctx, week);
      if (sheet.status !== 'submitted') await handIn(trx, ctx, sheet.id, week);
      return { id: sheet.id };
    }),
  );
}

/** Moves an open sheet of one's own to submitted. The database checks the order again, under its locks. */
export async function handIn(
  trx: Trx,
  ctx: Employed<PeopleContext>,
  sheetId: string,
  week: string,
): Promise<void> {
  const earlier = await sheetsBefore(trx, ctx.tenant.id, ctx.employeeId, week);
  const first = weekThatComesFirst(earlier, week);
  if (first) throw new WeekOutOfTurn(first);
  const sheet = await trx
    .updateTable('timesheets')
    .set({ status: 'submitted' })
    .where('tenant_id', '=', ctx.tenant.id)
    .where('id', '=', sheetId)
    .returning(['employee_id', 'total_minutes'])
    .executeTakeFirst();
  if (!sheet) throw new BusinessError('people:timesheets.error.notAllowed');
  await emit(trx, {
    type: 'timesheet.submitted',
    recordId: sheetId,
    payload: { employeeId: sheet.employee_id, weekStart: week, minutes: sheet.total_minutes },
  });
}
