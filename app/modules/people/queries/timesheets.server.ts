import { sql } from 'kysely';
import type { Trx } from '~/platform/db/kysely.server';
import type { SheetStatus } from '../schema.timesheets';
import type { SheetState } from '../timesheets/week';

/** The newest weeks of an employee before one, enough to tell whose turn it is. */
export async function sheetsBefore(
  trx: Trx,
  tenantId: string,
  employeeId: string,
  week: string,
): Promise<SheetState[]> {
  const before = trx
    .selectFrom('timesheets')
    .select(['week_start as weekStart', 'status'])
    .where('tenant_id', '=', tenantId)
    .where('employee_id', '=', employeeId)
    .where('week_start', '<', week);
  const [newest, open] = await Promise.all([
    before.orderBy('week_start', 'desc').limit(1).execute(),
    before.where('status', 'in', ['draft', 'rejected']).orderBy('week_start').limit(1).execute(),
  ]);
  return [...newest, ...open];
}

/** A sheet with its employee, as far as the reader may see it; by id, or by employee and week. */
export async function findSheet(
  trx: Trx,
  tenantId: string,
  which: { id: string } | { employeeId: string; week: string },
) {
  let query = trx
    .selectFrom('timesheets as s')
    .leftJoin('employees as e', (join) =>
      join.onRef('e.tenant_id', '=', 's.tenant_id').onRef('e.id', '=', 's.employee_id'),
    )
    .select([
      's.id',
      's.employee_id as employeeId',
      's.week_start as week',
      's.status',
      's.version',
      's.lines',
      's.total_minutes as minutes',
      's.submitted_at as submittedAt',
      's.decided_at as decidedAt',
      's.decided_by_name as decidedBy',
      's.decision_note as note',
      'e.full_name as employeeName',
      'e.weekly_minutes as weeklyMinutes',
      'e.holiday_list_id as holidayListId',
    ])
    .where('s.tenant_id', '=', tenantId);
  query =
    'id' in which
      ? query.where('s.id', '=', which.id)
      : query.where('s.employee_id', '=', which.employeeId).where('s.week_start', '=', which.week);
  const sheet = await query.executeTakeFirst();
  return sheet && { ...sheet, status: sheet.status as SheetStatus };
}

/** What is booked, and on what. */
export const entryColumns = [
  'id',
  'day',
  'minutes',
  'billable',
  'note',
  'activity_id as activityId',
  'client_id as clientId',
  'project_id as projectId',
  'task_id as taskId',
] as const;

/** Everything booked in a sheet, oldest first; clocked time carries its start and end. */
export async function entriesOfSheet(trx: Trx, tenantId: string, sheetId: string) {
  const rows = await trx
    .selectFrom('timesheet_entries')
    .select([...entryColumns, 'started_at as startedAt'])
    .where('tenant_id', '=', tenantId)
    .where('timesheet_id', '=', sheetId)
    .orderBy('id')
    .execute();
  return rows.map(({ note, startedAt, ...row }) => ({
    ...row,
    note: note ?? '',
    clocked: startedAt !== null,
  }));
}

/** Kinds of work in the tenant's order, those switched off too. */
export function listActivities(trx: Trx, tenantId: string) {
  return trx
    .selectFrom('activities')
    .select(['id', 'name', 'billable', 'active', 'position'])
    .where('tenant_id', '=', tenantId)
    .orderBy('position')
    .orderBy('name')
    .limit(500)
    .execute();
}

/** Clients the reader may book on: active ones, and those named. */
export function listClients(trx: Trx, tenantId: string, named: readonly string[]) {
  return trx
    .selectFrom('clients')
    .select(['id', 'name'])
    .where('tenant_id', '=', tenantId)
    .where((eb) =>
      eb.or([
        eb('status', '=', 'active'),
        ...(named.length > 0 ? [eb('id', 'in', [...named])] : []),
      ]),
    )
    .orderBy(sql`lower(name)`)
    .limit(2000)
    .execute();
}

/** Names of these clients, for reading only. */
export async function clientNames(trx: Trx, tenantId: string, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return trx
    .selectFrom('clients')
    .select(['id', 'name'])
    .where('tenant_id', '=', tenantId)
    .where('id', 'in', [...ids])
    .execute();
}

/** How long each of these days is in the tenant's zone, in minutes. */
export async function dayLengths(trx: Trx, days: readonly string[], timeZone: string) {
  const { rows } = await sql<{ minutes: number }>`
    select private.day_minutes(d.day, ${timeZone}) as minutes
    from unnest(${[...days]}::date[]) with ordinality d (day, n) order by d.n`.execute(trx);
  return rows.map(({ minutes }) => minutes);
}

/** The tenant's overtime policy as it is stored; undefined where nobody ever chose. */
export async function overtimePolicy(trx: Trx, tenantId: string) {
  const row = await trx
    .selectFrom('timesheet_settings')
    .select([
      'overtime_after_minutes as afterMinutes',
      'overtime_multiplier as multiplier',
      'version',
    ])
    .where('tenant_id', '=', tenantId)
    .executeTakeFirst();
  return row && { ...row, multiplier: Number(row.multiplier) };
}

/** Approved leave of an employee on these days, with its kind where the reader may know it. */
export async function leaveDays(
  trx: Trx,
  tenantId: string,
  employeeId: string,
  from: string,
  until: string,
) {
  const rows = await trx
    .selectFrom('leave_request_days as d')
    .innerJoin('leave_requests as r', (join) =>
      join.onRef('r.tenant_id', '=', 'd.tenant_id').onRef('r.id', '=', 'd.request_id'),
    )
    .innerJoin('leave_types as t', (join) =>
      join.onRef('t.tenant_id', '=', 'r.tenant_id').onRef('t.id', '=', 'r.leave_type_id'),
    )
    .select(['d.day', 'd.portion', 't.name'])
    .where('d.tenant_id', '=', tenantId)
    .where('d.employee_id', '=', employeeId)
    .where('d.day', '>=', from)
    .where('d.day', '<=', until)
    .where('d.portion', '>', '0')
    .where('r.status', '=', 'approved')
    .orderBy('d.day')
    .execute();
  return rows.map(({ portion, ...row }) => ({ ...row, portion: Number(portion) }));
}
