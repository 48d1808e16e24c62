import type { Trx } from '~/platform/db/kysely.server';
import type { CountedDay } from '../leave/days';
import type { LeaveStatus } from '../schema.leave';

const PAGE_SIZE = 30;

export interface RequestRow {
  id: string;
  employeeId: string;
  employeeName: string | null;
  typeName: string;
  tone: string;
  startDate: string;
  startHalf: boolean;
  endDate: string;
  endHalf: boolean;
  days: number;
  status: LeaveStatus;
  reason: string | null;
  createdAt: Date;
}

function baseQuery(trx: Trx, tenantId: string) {
  return trx
    .selectFrom('leave_requests as r')
    .innerJoin('leave_types as t', (join) =>
      join.onRef('t.tenant_id', '=', 'r.tenant_id').onRef('t.id', '=', 'r.leave_type_id'),
    )
    .leftJoin('employees as e', (join) =>
      join.onRef('e.tenant_id', '=', 'r.tenant_id').onRef('e.id', '=', 'r.employee_id'),
    )
    .select([
      'r.id',
      'r.employee_id as employeeId',
      'e.full_name as employeeName',
      't.name as typeName',
      't.tone',
      'r.start_date as startDate',
      'r.start_half as startHalf',
      'r.end_date as endDate',
      'r.end_half as endHalf',
      'r.days',
      'r.status',
      'r.reason',
      'r.created_at as createdAt',
    ])
    .where('r.tenant_id', '=', tenantId);
}

const toRow = <Row extends { days: string; status: string }>(row: Row) => ({
  ...row,
  days: Number(row.days),
  status: row.status as LeaveStatus,
});

export interface RequestFilter {
  employeeId?: string | undefined;
  /** Leave out one's own: nobody decides those. */
  notEmployeeId?: string | null;
  status?: LeaveStatus | undefined;
  /** First day and id of the last one on the page before. */
  after?: { startDate: string; id: string } | null;
}

/**
 * Requests by their first day, one keyset page: what waits soonest first, the rest latest first.
 * Row-level security leaves out what is not theirs to see.
 */
export async function listRequests(
  trx: Trx,
  tenantId: string,
  filter: RequestFilter,
  size = PAGE_SIZE,
) {
  const soonestFirst = filter.status === 'pending';
  const direction = soonestFirst ? 'asc' : 'desc';
  let query = baseQuery(trx, tenantId)
    .orderBy('r.start_date', direction)
    .orderBy('r.id', direction)
    .limit(size + 1);
  if (filter.employeeId) query = query.where('r.employee_id', '=', filter.employeeId);
  if (filter.notEmployeeId) query = query.where('r.employee_id', '<>', filter.notEmployeeId);
  if (filter.status) query = query.where('r.status', '=', filter.status);
  const { after } = filter;
  if (after) {
    query = query.where((eb) =>
      eb(
        eb.refTuple('r.start_date', 'r.id'),
        soonestFirst ? '>' : '<',
        eb.tuple(after.startDate, after.id),
      ),
    );
  }
  const rows = await query.execute();
  return {
    requests: rows.slice(0, size).map((row): RequestRow => toRow(row)),
    hasMore: rows.length > size,
  };
}

/** How many requests of others wait for the reader's decision. */
export async function countPending(trx: Trx, tenantId: string, notEmployeeId: string | null) {
  let query = trx
    .selectFrom('leave_requests')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('tenant_id', '=', tenantId)
    .where('status', '=', 'pending');
  if (notEmployeeId) query = query.where('employee_id', '<>', notEmployeeId);
  return (await query.executeTakeFirstOrThrow()).count;
}

/** One request with its days, what the ledger holds of it, and who did what; undefined when not theirs. */
export async function findRequest(trx: Trx, tenantId: string, id: string) {
  const row = await baseQuery(trx, tenantId)
    .leftJoin('memberships as rm', (join) =>
      join.onRef('rm.tenant_id', '=', 'r.tenant_id').onRef('rm.user_id', '=', 'r.requested_by'),
    )
    .leftJoin('memberships as dm', (join) =>
      join.onRef('dm.tenant_id', '=', 'r.tenant_id').onRef('dm.user_id', '=', 'r.decided_by'),
    )
    .leftJoin('memberships as cm', (join) =>
      join.onRef('cm.tenant_id', '=', 'r.tenant_id').onRef('cm.user_id', '=', 'r.cancelled_by'),
    )
    .select([
      'r.leave_type_id as leaveTypeId',
      'r.version',
      'r.decided_at as decidedAt',
      'r.decision_note as decisionNote',
      'r.cancelled_at as cancelledAt',
      't.counts_holidays as countsHolidays',
      't.negative_limit as negativeLimit',
      'rm.display_name as requestedBy',
      'dm.display_name as decidedBy',
      'cm.display_name as cancelledBy',
    ])
    .where('r.id', '=', id)
    .executeTakeFirst();
  if (!row) return undefined;
  const [days, entries] = await Promise.all([
    trx
      .selectFrom('leave_request_days')
      .select(['day', 'portion', 'kind', 'holiday_name as holidayName'])
      .where('tenant_id', '=', tenantId)
      .where('request_id', '=', id)
      .orderBy('day')
      .execute(),
    trx
      .selectFrom('leave_ledger_entries as e')
      .leftJoin('leave_ledger_entries as l', (join) =>
        join.onRef('l.tenant_id', '=', 'e.tenant_id').onRef('l.id', '=', 'e.lot_id'),
      )
      .select([
        'e.id',
        'e.kind',
        'e.days',
        'e.effective_on as effectiveOn',
        'e.cause',
        'e.created_at as createdAt',
        'l.expires_on as lotExpiresOn',
      ])
      .where('e.tenant_id', '=', tenantId)
      .where('e.request_id', '=', id)
      .orderBy('e.position')
      .execute(),
  ]);
  return {
    ...toRow(row),
    days: Number(row.days),
    counted: days.map(
      (day): CountedDay => ({
        ...day,
        kind: day.kind as CountedDay['kind'],
        portion: Number(day.portion),
      }),
    ),
    entries: entries.map((entry) => ({ ...entry, days: Number(entry.days) })),
  };
}
