import type { Trx } from '~/platform/db/kysely.server';

/** All leave types in their order, with how many people have each. */
export async function listTypes(trx: Trx, tenantId: string) {
  const rows = await trx
    .selectFrom('leave_types as t')
    .select((eb) => [
      't.id',
      't.name',
      't.tone',
      't.paid',
      't.accrual',
      't.days_per_year as daysPerYear',
      't.negative_limit as negativeLimit',
      't.active',
      eb
        .selectFrom('leave_entitlements as a')
        .whereRef('a.tenant_id', '=', 't.tenant_id')
        .whereRef('a.leave_type_id', '=', 't.id')
        .select((b) => b.fn.countAll<number>().as('people'))
        .as('people'),
    ])
    .where('t.tenant_id', '=', tenantId)
    .orderBy('t.position')
    .orderBy('t.name')
    .execute();
  return rows.map((row) => ({
    ...row,
    daysPerYear: Number(row.daysPerYear),
    keepsBalance: row.negativeLimit !== null,
    people: row.people ?? 0,
  }));
}

/** A type as its form shows it, or undefined. */
export async function findType(trx: Trx, tenantId: string, id: string) {
  const row = await trx
    .selectFrom('leave_types')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return undefined;
  const cap = row.carry_forward_cap;
  return {
    id: row.id,
    version: row.version,
    name: row.name,
    tone: row.tone,
    paid: row.paid,
    accrual: row.accrual,
    accrualAt: row.accrual_at,
    daysPerYear: Number(row.days_per_year),
    rounding: String(Number(row.rounding)),
    yearStartMonth: row.year_start_month,
    keepsBalance: row.negative_limit !== null,
    negativeLimit: Number(row.negative_limit ?? 0),
    carryForward: cap === null ? 'all' : Number(cap) === 0 ? 'none' : 'some',
    carryForwardCap: cap === null ? '' : Number(cap),
    carryForwardMonths: row.carry_forward_months ?? '',
    allowHalfDay: row.allow_half_day,
    maxConsecutiveDays: row.max_consecutive_days === null ? '' : Number(row.max_consecutive_days),
    minNoticeDays: row.min_notice_days,
    countsHolidays: row.counts_holidays,
    encashable: row.encashable,
    active: row.active,
  };
}

/** Holiday lists with how many holidays (weekends left out) and people each has. */
export async function listHolidayLists(trx: Trx, tenantId: string) {
  const rows = await trx
    .selectFrom('holiday_lists as l')
    .select((eb) => [
      'l.id',
      'l.name',
      'l.is_default as isDefault',
      'l.weekend_days as weekendDays',
      'l.covers_from as coversFrom',
      'l.covers_until as coversUntil',
      eb
        .selectFrom('holidays as h')
        .whereRef('h.tenant_id', '=', 'l.tenant_id')
        .whereRef('h.holiday_list_id', '=', 'l.id')
        .where('h.is_weekend', '=', false)
        .select((b) => b.fn.countAll<number>().as('holidays'))
        .as('holidays'),
      eb
        .selectFrom('employees as e')
        .whereRef('e.tenant_id', '=', 'l.tenant_id')
        .whereRef('e.holiday_list_id', '=', 'l.id')
        .select((b) => b.fn.countAll<number>().as('people'))
        .as('people'),
    ])
    .where('l.tenant_id', '=', tenantId)
    .orderBy('l.is_default', 'desc')
    .orderBy('l.name')
    .execute();
  return rows.map((row) => ({ ...row, holidays: row.holidays ?? 0, people: row.people ?? 0 }));
}

/** One list with its holidays (weekends left out), or undefined. */
export async function findHolidayList(trx: Trx, tenantId: string, id: string) {
  const [list, holidays] = await Promise.all([
    trx
      .selectFrom('holiday_lists')
      .select([
        'id',
        'name',
        'is_default as isDefault',
        'weekend_days as weekendDays',
        'covers_from as coversFrom',
        'covers_until as coversUntil',
      ])
      .where('tenant_id', '=', tenantId)
      .where('id', '=', id)
      .executeTakeFirst(),
    trx
      .selectFrom('holidays')
      .select(['id', 'day', 'name'])
      .where('tenant_id', '=', tenantId)
      .where('holiday_list_id', '=', id)
      .where('is_weekend', '=', false)
      .orderBy('day', 'desc')
      .limit(500)
      .execute(),
  ]);
  return list && { ...list, holidays };
}
