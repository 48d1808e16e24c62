import { explainConstraints } from '~/platform/db/constraints.server';
import type { Trx } from '~/platform/db/kysely.server';
import { withTenant } from '~/platform/db/tenant.server';
import { BusinessError, ConflictError } from '~/platform/http/errors';
import { type PeopleContext, requireEmployee } from '../context';
import type { SheetStatus } from '../schema.timesheets';
import { isUnchanged, planChanges } from '../timesheets/changes';
import { entriesOf, keyOf, type Line, pick, readLayout } from '../timesheets/lines';
import { timesheetRefusals } from '../timesheets/refusals';
import { daysOfWeek } from '../timesheets/week';
import { applyEntries } from './apply-entries.server';
import { type OpenSheet, openSheet, typedEntries } from './open-sheet.server';
import { handIn } from './submit-week.server';

export interface WeekInput {
  /** First day of the week. */
  week: string;
  /** Version of the sheet that the form was made from; 0 when there was none. */
  version: number;
  lines: readonly Line[];
}

/** Somebody (most likely the same person in another tab) changed the week since the form was made. */
export class WeekConflict extends ConflictError {
  constructor() {
    super('people:timesheets.error.conflict');
  }
}

/**
 * Makes one's own week what the grid says, and hands it in if `submit`. Saving the same twice is saving
 * once; saving something else over a change that was made meanwhile is refused with WeekConflict.
 */
export function saveWeek(
  ctx: PeopleContext,
  input: WeekInput,
  { submit = false } = {},
): Promise<{ id: string; status: SheetStatus }> {
  return explainConstraints(timesheetRefusals, () =>
    withTenant(ctx, async (trx) => {
      requireEmployee(ctx);
      const sheet = await openSheet(trx, ctx, input.week);
      const wanted = await planFor(trx, ctx, sheet, input);
      const same = isUnchanged(wanted.changes) && !wanted.layoutChanged;
      if (sheet.status !== 'draft' && sheet.status !== 'rejected') {
        // The second click on “submit”: it is done.
        if (submit && same && sheet.status === 'submitted') return sheet;
        throw new BusinessError('people:timesheets.error.locked');
      }
      if (!same && !sheet.isNew && sheet.version !== input.version) throw new WeekConflict();
      await applyEntries(trx, ctx, sheet.id, wanted.changes);
      if (wanted.layoutChanged) await saveLayout(trx, ctx, sheet.id, wanted.layout);
      if (submit) await handIn(trx, ctx, sheet.id, input.week);
      return { id: sheet.id, status: submit ? 'submitted' : sheet.status };
    }),
  );
}

async function planFor(trx: Trx, ctx: PeopleContext, sheet: OpenSheet, input: WeekInput) {
  const stored = sheet.isNew ? [] : await typedEntries(trx, ctx.tenant.id, sheet.id);
  const layout = input.lines.map(pick);
  const before = readLayout(sheet.lines);
  return {
    changes: planChanges(stored, entriesOf(input.lines, daysOfWeek(input.week))),
    layout,
    layoutChanged: layout.map(keyOf).join() !== before.map(keyOf).join(),
  };
}

export async function saveLayout(
  trx: Trx,
  ctx: PeopleContext,
  sheetId: string,
  layout: readonly ReturnType<typeof pick>[],
): Promise<void> {
  await trx
    .updateTable('timesheets')
    .set({ lines: JSON.stringify(layout) })
    .where('tenant_id', '=', ctx.tenant.id)
    .where('id', '=', sheetId)
    .execute();
}
