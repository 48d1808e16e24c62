import { addDays } from '~/platform/calendar/dates';
import { explainConstraints } from '~/platform/db/constraints.server';
import type { Trx } from '~/platform/db/kysely.server';
import { withTenant } from '~/platform/db/tenant.server';
import { BusinessError } from '~/platform/http/errors';
import { type Employed, type PeopleContext, requireEmployee } from '../context';
import { planChanges } from '../timesheets/changes';
import { MAX_LINES } from '../timesheets/form';
import { entriesOf, keyOf, type Line, layOut, pick, readLayout } from '../timesheets/lines';
import { timesheetRefusals } from '../timesheets/refusals';
import { daysOfWeek } from '../timesheets/week';
import { applyEntries } from './apply-entries.server';
import { openSheet, typedEntries } from './open-sheet.server';
import { saveLayout } from './save-week.server';

/**
 * Adds the lines of the week before to one's own week, with their hours if asked. Lines that are there
 * already stay as they are, so copying twice is copying once. Returns how many lines were added.
 */
export function copyWeek(
  ctx: PeopleContext,
  week: string,
  { withHours }: { withHours: boolean },
): Promise<number> {
  return explainConstraints(timesheetRefusals, () =>
    withTenant(ctx, async (trx) => {
      requireEmployee(ctx);
      const sheet = await openSheet(trx, ctx, week);
      if (sheet.status !== 'draft' && sheet.status !== 'rejected') {
        throw new BusinessError('people:timesheets.error.locked');
      }
      const days = daysOfWeek(week);
      const stored = await typedEntries(trx, ctx.tenant.id, sheet.id);
      const present = layOut(readLayout(sheet.lines), stored, days);
      const known = new Set(present.map(keyOf));
      const added = (await linesBefore(trx, ctx, week))
        .filter((line) => !known.has(keyOf(line)))
        .slice(0, Math.max(0, MAX_LINES - present.length))
        .map((line) => (withHours ? line : { ...line, minutes: days.map(() => 0) }));
      if (added.length === 0) return 0;
      const lines = [...present, ...added];
      await applyEntries(trx, ctx, sheet.id, planChanges(stored, entriesOf(lines, days)));
      await saveLayout(trx, ctx, sheet.id, lines.map(pick));
      return added.length;
    }),
  );
}

/** Lines of the newest week before this one, on activities that are still in use. */
async function linesBefore(trx: Trx, ctx: Employed<PeopleContext>, week: string): Promise<Line[]> {
  const before = await trx
    .selectFrom('timesheets')
    .select(['id', 'lines', 'week_start'])
    .where('tenant_id', '=', ctx.tenant.id)
    .where('employee_id', '=', ctx.employeeId)
    .where('week_start', '<=', addDays(week, -7))
    .where('total_minutes', '>', 0)
    .orderBy('week_start', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!before) throw new BusinessError('people:timesheets.error.nothingToCopy');
  const [entries, activities] = await Promise.all([
    typedEntries(trx, ctx.tenant.id, before.id),
    trx
      .selectFrom('activities')
      .select('id')
      .where('tenant_id', '=', ctx.tenant.id)
      .where('active', '=', true)
      .execute(),
  ]);
  const active = new Set(activities.map(({ id }) => id));
  return layOut(readLayout(before.lines), entries, daysOfWeek(before.week_start)).filter((line) =>
    active.has(line.activityId),
  );
}
