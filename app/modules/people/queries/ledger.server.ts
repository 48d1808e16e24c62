import type { Trx } from '~/platform/db/kysely.server';
import { type AccrualRule, leaveYearStart } from '../leave/accrual';
import { type BalanceSummary, type DayTaken, type LedgerEntry, summarise } from '../leave/ledger';

/** A leave type's rules with numbers as numbers (the driver gives numerics as text). */
export function toRules(row: {
  accrual: string;
  accrual_at: string;
  days_per_year: string;
  rounding: string;
  year_start_month: number;
  carry_forward_cap: string | null;
  carry_forward_months: number | null;
}): AccrualRule {
  return {
    accrual: row.accrual as AccrualRule['accrual'],
    accrualAt: row.accrual_at as AccrualRule['accrualAt'],
    daysPerYear: Number(row.days_per_year),
    rounding: Number(row.rounding),
    yearStartMonth: row.year_start_month,
    carryForwardCap: row.carry_forward_cap === null ? null : Number(row.carry_forward_cap),
    carryForwardMonths: row.carry_forward_months,
  };
}

interface BalanceKey {
  employeeId: string;
  leaveTypeId: string;
}

export type KeyedEntry = LedgerEntry & BalanceKey;

/** Ledger entries of some employees, oldest first. */
export async function ledgerEntries(
  trx: Trx,
  tenantId: string,
  employeeIds: readonly string[],
  leaveTypeId?: string,
): Promise<KeyedEntry[]> {
  if (employeeIds.length === 0) return [];
  let query = trx
    .selectFrom('leave_ledger_entries')
    .select([
      'id',
      'employee_id as employeeId',
      'leave_type_id as leaveTypeId',
      'kind',
      'days',
      'effective_on as effectiveOn',
      'expires_on as expiresOn',
      'lot_id as lotId',
      'request_id as requestId',
      'dedupe_key as dedupeKey',
    ])
    .where('tenant_id', '=', tenantId)
    .where('employee_id', 'in', employeeIds)
    .orderBy('effective_on')
    .orderBy('position');
  if (leaveTypeId) query = query.where('leave_type_id', '=', leaveTypeId);
  const rows = await query.execute();
  return rows.map((row) => ({
    ...row,
    kind: row.kind as LedgerEntry['kind'],
    days: Number(row.days),
  }));
}

/** Days of an employee that are asked for and not decided. */
export async function pendingDays(
  trx: Trx,
  tenantId: string,
  employeeId: string,
): Promise<(DayTaken & { leaveTypeId: string })[]> {
  const rows = await trx
    .selectFrom('leave_requests as r')
    .innerJoin('leave_request_days as d', (join) =>
      join.onRef('d.tenant_id', '=', 'r.tenant_id').onRef('d.request_id', '=', 'r.id'),
    )
    .select(['r.leave_type_id as leaveTypeId', 'd.day', 'd.portion'])
    .where('r.tenant_id', '=', tenantId)
    .where('r.employee_id', '=', employeeId)
    .where('r.status', '=', 'pending')
    .where('d.portion', '>', '0')
    .orderBy('d.day')
    .execute();
  return rows.map((row) => ({ ...row, portion: Number(row.portion) }));
}

export interface Balance {
  leaveTypeId: string;
  name: string;
  tone: string;
  paid: boolean;
  active: boolean;
  encashable: boolean;
  allowHalfDay: boolean;
  /** null: this type keeps no balance; `used` still says what was taken. */
  negativeLimit: number | null;
  startsOn: string;
  endsOn: string | null;
  daysPerYear: number;
  accrual: AccrualRule['accrual'];
  yearStartMonth: number;
  summary: BalanceSummary;
}

/** An employee's types with what each balance is made of. */
export async function balancesOf(
  trx: Trx,
  tenantId: string,
  employeeId: string,
  today: string,
): Promise<Balance[]> {
  const [types, entries, pending] = await Promise.all([
    entitledTypes(trx, tenantId, employeeId),
    ledgerEntries(trx, tenantId, [employeeId]),
    pendingDays(trx, tenantId, employeeId),
  ]);
  return types.map((type) => ({
    leaveTypeId: type.id,
    name: type.name,
    tone: type.tone,
    paid: type.paid,
    active: type.active,
    encashable: type.encashable,
    allowHalfDay: type.allow_half_day,
    negativeLimit: type.negative_limit === null ? null : Number(type.negative_limit),
    startsOn: type.starts_on,
    endsOn: type.ends_on,
    daysPerYear: Number(type.own_days_per_year ?? type.days_per_year),
    accrual: toRules(type).accrual,
    yearStartMonth: type.year_start_month,
    summary: summarise(
      entries.filter((entry) => entry.leaveTypeId === type.id),
      pending.filter((day) => day.leaveTypeId === type.id),
      today,
      leaveYearStart(today, type.year_start_month),
    ),
  }));
}

/** The types an employee is (or was) entitled to, with the terms. */
export function entitledTypes(trx: Trx, tenantId: string, employeeId: string) {
  return trx
    .selectFrom('leave_entitlements as a')
    .innerJoin('leave_types as t', (join) =>
      join.onRef('t.tenant_id', '=', 'a.tenant_id').onRef('t.id', '=', 'a.leave_type_id'),
    )
    .selectAll('t')
    .select(['a.starts_on', 'a.ends_on', 'a.days_per_year as own_days_per_year'])
    .where('a.tenant_id', '=', tenantId)
    .where('a.employee_id', '=', employeeId)
    .orderBy('t.position')
    .orderBy('t.name')
    .execute();
}

export interface LedgerLine extends LedgerEntry {
  note: string | null;
  cause: string | null;
  createdAt: Date;
  createdBy: string | null;
  /** Days off as they stood between the request's dates. */
  request: { startDate: string; endDate: string; status: string } | null;
  lotExpiresOn: string | null;
  /** Sum of all entries effective up to and including this one. */
  balance: number;
}

/** Every line of one balance with the running sum, oldest first. */
export async function ledgerLines(
  trx: Trx,
  tenantId: string,
  employeeId: string,
  leaveTypeId: string,
): Promise<LedgerLine[]> {
  const rows = await trx
    .selectFrom('leave_ledger_entries as e')
    .leftJoin('leave_requests as r', (join) =>
      join.onRef('r.tenant_id', '=', 'e.tenant_id').onRef('r.id', '=', 'e.request_id'),
    )
    .leftJoin('leave_ledger_entries as l', (join) =>
      join.onRef('l.tenant_id', '=', 'e.tenant_id').onRef('l.id', '=', 'e.lot_id'),
    )
    .leftJoin('memberships as m', (join) =>
      join.onRef('m.tenant_id', '=', 'e.tenant_id').onRef('m.user_id', '=', 'e.created_by'),
    )
    .select([
      'e.id',
      'e.kind',
      'e.days',
      'e.effective_on as effectiveOn',
      'e.expires_on as expiresOn',
      'e.lot_id as lotId',
      'e.request_id as requestId',
      'e.dedupe_key as dedupeKey',
      'e.note',
      'e.cause',
      'e.created_at as createdAt',
      'm.display_name as createdBy',
      'r.start_date as startDate',
      'r.end_date as endDate',
      'r.status',
      'l.expires_on as lotExpiresOn',
    ])
    .where('e.tenant_id', '=', tenantId)
    .where('e.employee_id', '=', employeeId)
    .where('e.leave_type_id', '=', leaveTypeId)
    .orderBy('e.effective_on')
    .orderBy('e.position')
    .execute();
  let balance = 0;
  return rows.map(({ startDate, endDate, status, ...row }) => {
    const days = Number(row.days);
    balance += days;
    const request = startDate && endDate && status ? { startDate, endDate, status } : null;
    return { ...row, kind: row.kind as LedgerEntry['kind'], days, balance, request };
  });
}
