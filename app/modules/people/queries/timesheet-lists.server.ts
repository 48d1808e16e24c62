import { sql } from 'kysely';
import { isUsableDay, weekStartOf } from '~/platform/calendar/dates';
import type { Trx } from '~/platform/db/kysely.server';
import { containing } from '~/platform/db/like';
import { type SheetStatus, sheetStatuses } from '../schema.timesheets';

const PAGE_SIZE = 30;

export interface SheetRow {
  id: string;
  employeeId: string;
  employee: string | null;
  week: string;
  status: SheetStatus;
  minutes: number;
  weeklyMinutes: number | null;
  submittedAt: Date | null;
}

export interface SheetFilter {
  status: SheetStatus | 'all';
  /** First day of a week, or ''. */
  week: string;
  /** Part of a name. */
  person: string;
}

/** Reads the queue's filters from the address; anything unknown counts as not given. */
export function readSheetFilter(query: URLSearchParams, firstDay: number): SheetFilter {
  const status = query.get('status');
  const week = query.get('week') ?? '';
  return {
    status: status === 'all' ? 'all' : (sheetStatuses.find((s) => s === status) ?? 'submitted'),
    week: isUsableDay(week) ? weekStartOf(week, firstDay) : '',
    person: (query.get('person') ?? '').trim().slice(0, 100),
  };
}

/** Weeks the reader may see, the newest first, one keyset page; `after` is the last id of the page before. */
export async function listSheets(
  trx: Trx,
  tenantId: string,
  filter: SheetFilter & { employeeId?: string; notEmployeeId?: string | null },
  after?: string,
  size = PAGE_SIZE,
) {
  let query = trx
    .selectFrom('timesheets as s')
    .leftJoin('employees as e', (join) =>
      join.onRef('e.tenant_id', '=', 's.tenant_id').onRef('e.id', '=', 's.employee_id'),
    )
    .select([
      's.id',
      's.employee_id as employeeId',
      'e.full_name as employee',
      's.week_start as week',
      's.status',
      's.total_minutes as minutes',
      'e.weekly_minutes as weeklyMinutes',
      's.submitted_at as submittedAt',
    ])
    .where('s.tenant_id', '=', tenantId)
    .orderBy('s.week_start', 'desc')
    .orderBy('s.id', 'desc')
    .limit(size + 1);
  if (filter.status !== 'all') query = query.where('s.status', '=', filter.status);
  if (filter.week) query = query.where('s.week_start', '=', filter.week);
  if (filter.employeeId) query = query.where('s.employee_id', '=', filter.employeeId);
  if (filter.notEmployeeId) query = query.where('s.employee_id', '<>', filter.notEmployeeId);
  if (filter.person) query = query.where('e.full_name', 'ilike', containing(filter.person));
  if (after) {
    query = query.where(
      sql<boolean>`(s.week_start, s.id) < (
        select k.week_start, k.id from timesheets k where k.tenant_id = ${tenantId} and k.id = ${after})`,
    );
  }
  const rows = await query.execute();
  return {
    sheets: rows
      .slice(0, size)
      .map((row): SheetRow => ({ ...row, status: row.status as SheetStatus })),
    hasMore: rows.length > size,
  };
}

/** How many weeks of others wait for a decision, as far as the reader sees them. */
export async function countWaiting(trx: Trx, tenantId: string, notEmployeeId: string | null) {
  let query = trx
    .selectFrom('timesheets')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('tenant_id', '=', tenantId)
    .where('status', '=', 'submitted');
  if (notEmployeeId) query = query.where('employee_id', '<>', notEmployeeId);
  return (await query.executeTakeFirstOrThrow()).count;
}

/** May the reader approve or reject this employee's weeks? */
export async function mayDecide(trx: Trx, employeeId: string | null): Promise<boolean> {
  if (!employeeId) return false;
  const { rows } = await sql<{ may: boolean }>`
    select private.may_decide_time(${employeeId}) as may`.execute(trx);
  return rows[0]?.may ?? false;
}
