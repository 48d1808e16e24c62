import type { Trx } from '~/platform/db/kysely.server';
import type { Employed, PeopleContext } from '../context';
import type { Changes } from '../timesheets/changes';
import type { WantedEntry } from '../timesheets/lines';

/** Writes planned changes to a sheet's entries, in an order in which no day overflows on the way. */
export async function applyEntries(
  trx: Trx,
  ctx: Employed<PeopleContext>,
  sheetId: string,
  { remove, update, insert }: Changes,
): Promise<void> {
  if (remove.length > 0) {
    await trx
      .deleteFrom('timesheet_entries')
      .where('tenant_id', '=', ctx.tenant.id)
      .where('timesheet_id', '=', sheetId)
      .where('id', 'in', remove)
      .execute();
  }
  for (const entry of update) {
    await trx
      .updateTable('timesheet_entries')
      .set(columnsOf(entry))
      .where('tenant_id', '=', ctx.tenant.id)
      .where('timesheet_id', '=', sheetId)
      .where('id', '=', entry.id)
      .execute();
  }
  if (insert.length > 0) {
    await trx
      .insertInto('timesheet_entries')
      .values(
        insert.map((entry) => ({
          tenant_id: ctx.tenant.id,
          timesheet_id: sheetId,
          employee_id: ctx.employeeId,
          ...columnsOf(entry),
        })),
      )
      .execute();
  }
}

function columnsOf(entry: WantedEntry) {
  return {
    day: entry.day,
    minutes: entry.minutes,
    activity_id: entry.activityId,
    client_id: entry.clientId,
    project_id: entry.projectId,
    task_id: entry.taskId,
    billable: entry.billable,
    note: entry.note || null,
  };
}
