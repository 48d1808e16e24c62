import { sql } from 'kysely';
import type { Trx } from '~/platform/db/kysely.server';
import type { DaysOff, LeaveRange } from '../leave/days';

export interface Absence extends LeaveRange {
  requestId: string;
  employeeId: string;
  name: string;
  status: 'approved' | 'pending';
}

/** Who is away between two days, as far as the reader may know. Never why. */
export async function absencesBetween(
  trx: Trx,
  from: string,
  until: string,
  teamId: string | null = null,
): Promise<Absence[]> {
  const { rows } = await sql<Absence>`
    select request_id as "requestId", employee_id as "employeeId", full_name as name,
      start_date as "startDate", start_half as "startHalf", end_date as "endDate", end_half as "endHalf", status
    from private.leave_absences(${from}::date, ${until}::date, ${teamId}::uuid)
    limit 1000`.execute(trx);
  return rows;
}

/** Types of the requests among these that the reader may read. */
export async function typesOfRequests(trx: Trx, tenantId: string, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, { name: string; tone: string }>();
  const rows = await trx
    .selectFrom('leave_requests as r')
    .innerJoin('leave_types as t', (join) =>
      join.onRef('t.tenant_id', '=', 'r.tenant_id').onRef('t.id', '=', 'r.leave_type_id'),
    )
    .select(['r.id', 't.name', 't.tone'])
    .where('r.tenant_id', '=', tenantId)
    .where('r.id', 'in', ids)
    .execute();
  return new Map(rows.map(({ id, name, tone }) => [id, { name, tone }]));
}

/** The holiday list somebody follows: their own, else the default; undefined when there is none. */
export function holidayListOf(trx: Trx, tenantId: string, ownListId: string | null) {
  let query = trx
    .selectFrom('holiday_lists')
    .select(['id', 'name', 'covers_from as coversFrom', 'covers_until as coversUntil'])
    .where('tenant_id', '=', tenantId);
  query = ownListId ? query.where('id', '=', ownListId) : query.where('is_default', '=', true);
  return query.executeTakeFirst().then((list) => list ?? null);
}

/** Days off of a list between two days; a holiday's name wins over the weekend it falls on. */
export async function daysOffOf(
  trx: Trx,
  tenantId: string,
  listId: string | undefined,
  from: string,
  until: string,
): Promise<DaysOff> {
  if (!listId) return new Map();
  const rows = await trx
    .selectFrom('holidays')
    .select(['day', 'name'])
    .where('tenant_id', '=', tenantId)
    .where('holiday_list_id', '=', listId)
    .where('day', '>=', from)
    .where('day', '<=', until)
    .orderBy('is_weekend', 'desc')
    .execute();
  return new Map(rows.map(({ day, name }) => [day, name]));
}

/** Leave of an employee that stands (asked for or approved) and touches these days. */
export function standingLeave(
  trx: Trx,
  tenantId: string,
  employeeId: string,
  from: string,
  until: string,
): Promise<LeaveRange[]> {
  return trx
    .selectFrom('leave_requests')
    .select([
      'start_date as startDate',
      'start_half as startHalf',
      'end_date as endDate',
      'end_half as endHalf',
    ])
    .where('tenant_id', '=', tenantId)
    .where('employee_id', '=', employeeId)
    .where('status', 'in', ['pending', 'approved'])
    .where('end_date', '>=', from)
    .where('start_date', '<=', until)
    .orderBy('start_date')
    .execute();
}
