import { addDays } from '~/platform/calendar/dates';
import type { Trx } from '~/platform/db/kysely.server';
import type { PeopleContext } from '../context';
import { type Assessment, assessLeave, type LeaveFacts } from '../leave/assess';
import type { LeaveRange } from '../leave/days';
import { absencesBetween, daysOffOf, holidayListOf, standingLeave } from './calendar.server';
import { ledgerEntries, pendingDays, toRules } from './ledger.server';

/** Looks past the last day for the day the person is back. */
const LOOK_AHEAD = 62;

export interface Preview extends Assessment {
  colleagues: { key: string; name: string; startDate: string; endDate: string }[];
}

/** What would come of a request, without filing it. Undefined: no such employee or type for the reader. */
export async function previewLeave(
  trx: Trx,
  ctx: PeopleContext,
  employeeId: string,
  leaveTypeId: string,
  range: LeaveRange,
): Promise<Preview | undefined> {
  const tenantId = ctx.tenant.id;
  const employee = await findTerms(trx, tenantId, employeeId, leaveTypeId);
  if (!employee) return undefined;
  const list = await holidayListOf(trx, tenantId, employee.holidayListId);
  const [daysOff, entries, pending, others, absences] = await Promise.all([
    daysOffOf(trx, tenantId, list?.id, range.startDate, addDays(range.endDate, LOOK_AHEAD)),
    ledgerEntries(trx, tenantId, [employeeId], leaveTypeId),
    pendingDays(trx, tenantId, employeeId),
    standingLeave(trx, tenantId, employeeId, range.startDate, range.endDate),
    absencesBetween(trx, range.startDate, range.endDate),
  ]);
  const facts: LeaveFacts = {
    today: ctx.today(),
    forAnother: employeeId !== ctx.employeeId,
    employment: { startsOn: employee.startedOn, endsOn: employee.endedOn },
    rules: employee.rules,
    entitlement: employee.entitlement,
    list: list && { coversFrom: list.coversFrom, coversUntil: list.coversUntil },
    daysOff,
    entries,
    pending: pending.filter((day) => day.leaveTypeId === leaveTypeId),
    others,
  };
  return {
    ...assessLeave(range, facts),
    colleagues: absences
      .filter((absence) => absence.employeeId !== employeeId)
      .slice(0, 20)
      .map(({ requestId, name, startDate, endDate }) => ({
        key: requestId,
        name,
        startDate,
        endDate,
      })),
  };
}

async function findTerms(trx: Trx, tenantId: string, employeeId: string, leaveTypeId: string) {
  const row = await trx
    .selectFrom('employees as e')
    .innerJoin('leave_types as t', 't.tenant_id', 'e.tenant_id')
    .leftJoin('leave_entitlements as a', (join) =>
      join
        .onRef('a.tenant_id', '=', 'e.tenant_id')
        .onRef('a.employee_id', '=', 'e.id')
        .onRef('a.leave_type_id', '=', 't.id'),
    )
    .selectAll('t')
    .select([
      'e.started_on',
      'e.ended_on',
      'e.holiday_list_id',
      'a.starts_on',
      'a.ends_on as entitled_until',
      'a.days_per_year as own_days_per_year',
    ])
    .where('e.tenant_id', '=', tenantId)
    .where('e.id', '=', employeeId)
    .where('t.id', '=', leaveTypeId)
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    startedOn: row.started_on,
    endedOn: row.ended_on,
    holidayListId: row.holiday_list_id,
    entitlement: row.starts_on ? { startsOn: row.starts_on, endsOn: row.entitled_until } : null,
    rules: {
      ...toRules({ ...row, days_per_year: row.own_days_per_year ?? row.days_per_year }),
      active: row.active,
      negativeLimit: row.negative_limit === null ? null : Number(row.negative_limit),
      allowHalfDay: row.allow_half_day,
      maxConsecutiveDays:
        row.max_consecutive_days === null ? null : Number(row.max_consecutive_days),
      minNoticeDays: row.min_notice_days,
      countsHolidays: row.counts_holidays,
    },
  };
}
