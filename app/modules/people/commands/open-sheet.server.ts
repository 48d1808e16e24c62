import type { Trx } from '~/platform/db/kysely.server';
import { BusinessError } from '~/platform/http/errors';
import type { Employed, PeopleContext } from '../context';
import { entryColumns } from '../queries/timesheets.server';
import type { SheetStatus } from '../schema.timesheets';

export interface OpenSheet {
  id: string;
  status: SheetStatus;
  version: number;
  lines: unknown;
  /** It was made just now. */
  isNew: boolean;
}

/**
 * The caller's own sheet of a week, made if there is none, and locked until the transaction ends: two tabs,
 * or a form sent twice, take their turns.
 */
export async function openSheet(
  trx: Trx,
  ctx: Employed<PeopleContext>,
  week: string,
): Promise<OpenSheet> {
  const made = await trx
    .insertInto('timesheets')
    .values({ tenant_id: ctx.tenant.id, employee_id: ctx.employeeId, week_start: week })
    .onConflict((conflict) => conflict.constraint('timesheets_once').doNothing())
    .returning(['id', 'version'])
    .executeTakeFirst();
  if (made) return { ...made, status: 'draft', lines: [], isNew: true };
  const found = await trx
    .selectFrom('timesheets')
    .select(['id', 'status', 'version', 'lines'])
    .where('tenant_id', '=', ctx.tenant.id)
    .where('employee_id', '=', ctx.employeeId)
    .where('week_start', '=', week)
    .forUpdate()
    .executeTakeFirst();
  // There is one, but the role may not read it.
  if (!found) throw new BusinessError('people:timesheets.error.notAllowed');
  return { ...found, status: found.status as SheetStatus, isNew: false };
}

/** Entries of a sheet that a person typed (clocked ones are not theirs to change here), oldest first. */
export async function typedEntries(trx: Trx, tenantId: string, sheetId: string) {
  const rows = await trx
    .selectFrom('timesheet_entries')
    .select(entryColumns)
    .where('tenant_id', '=', tenantId)
    .where('timesheet_id', '=', sheetId)
    .where('started_at', 'is', null)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ...row, note: row.note ?? '' }));
}
