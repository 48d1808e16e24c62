import { sql } from 'kysely';
import { addMonths, earliest, latest } from '~/platform/calendar/dates';
import type { Trx } from '~/platform/db/kysely.server';
import { uuidV7 } from '~/platform/db/uuid';
import { dueEntries, nextDueOn, type Term } from '../leave/accrual';
import { type KeyedEntry, ledgerEntries, toRules } from '../queries/ledger.server';

const CHUNK = 200;
/** Years of catching up in one run; the turn of each year that makes expiring credit is a round of its own. */
const MAX_ROUNDS = 60;

export interface AccrualOutcome {
  /** Ledger entries posted. */
  posted: number;
  /** Balances looked at. */
  looked: number;
}

/**
 * Brings every balance of the tenant up to date: accruals, the turn of leave years with what is carried or
 * lapses, credit that ran out. Runs inside a job's transaction (only jobs may post these). Each entry has a
 * key of its own, so running it again, or twice at once, posts nothing new. Also keeps the holiday lists
 * known until the end of next year.
 */
export async function runAccruals(
  trx: Trx,
  tenantId: string,
  today: string,
): Promise<AccrualOutcome> {
  await extendHolidayLists(trx, tenantId, today);
  const outcome: AccrualOutcome = { posted: 0, looked: 0 };
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const due = await dueEntitlements(trx, tenantId, today);
    if (due.length === 0) break;
    outcome.looked += due.length;
    outcome.posted += await settle(trx, tenantId, due, today);
  }
  return outcome;
}

type Due = Awaited<ReturnType<typeof dueEntitlements>>[number];

async function settle(trx: Trx, tenantId: string, due: Due[], today: string): Promise<number> {
  const employees = [...new Set(due.map((row) => row.employee_id))];
  const entries = new Map<string, KeyedEntry[]>();
  for (const entry of await ledgerEntries(trx, tenantId, employees)) {
    const key = `${entry.employeeId} ${entry.leaveTypeId}`;
    const list = entries.get(key);
    if (list) list.push(entry);
    else entries.set(key, [entry]);
  }
  let posted = 0;
  for (const row of due) {
    const known = entries.get(`${row.employee_id} ${row.leave_type_id}`) ?? [];
    posted += await settleOne(trx, tenantId, row, known, today);
  }
  return posted;
}

async function settleOne(
  trx: Trx,
  tenantId: string,
  row: Due,
  known: readonly KeyedEntry[],
  today: string,
): Promise<number> {
  const rules = toRules({ ...row, days_per_year: row.own_days_per_year ?? row.days_per_year });
  const term: Term = {
    startsOn: latest(row.starts_on, row.started_on),
    endsOn: row.ends_on === null ? row.ended_on : earliest(row.ends_on, row.ended_on),
  };
  const due = dueEntries(rules, term, known, today, uuidV7);
  let posted = 0;
  for (const entry of due) {
    // One by one and in order: a lot must exist before what is drawn on it.
    const result = await trx
      .insertInto('leave_ledger_entries')
      .values({
        tenant_id: tenantId,
        id: entry.id,
        employee_id: row.employee_id,
        leave_type_id: row.leave_type_id,
        kind: entry.kind,
        days: entry.days,
        effective_on: entry.effectiveOn,
        expires_on: entry.expiresOn,
        lot_id: entry.lotId,
        cause: entry.cause,
        dedupe_key: entry.dedupeKey,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    posted += Number(result.numInsertedOrUpdatedRows ?? 0n);
  }
  // A turn of the year that made a lot is looked at again in the next round, with what moved onto it.
  const again = due.some((entry) => entry.expiresOn);
  await trx
    .updateTable('leave_entitlements')
    .set({
      next_due_on: again ? null : (nextDueOn(rules, term, known, today) ?? addMonths(today, 12)),
    })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', row.id)
    .execute();
  return posted;
}

function dueEntitlements(trx: Trx, tenantId: string, today: string) {
  return trx
    .selectFrom('leave_entitlements as a')
    .innerJoin('leave_types as t', (join) =>
      join.onRef('t.tenant_id', '=', 'a.tenant_id').onRef('t.id', '=', 'a.leave_type_id'),
    )
    .innerJoin('employees as e', (join) =>
      join.onRef('e.tenant_id', '=', 'a.tenant_id').onRef('e.id', '=', 'a.employee_id'),
    )
    .select([
      'a.id',
      'a.employee_id',
      'a.leave_type_id',
      'a.starts_on',
      'a.ends_on',
      'a.days_per_year as own_days_per_year',
      'e.started_on',
      'e.ended_on',
      't.accrual',
      't.accrual_at',
      't.days_per_year',
      't.rounding',
      't.year_start_month',
      't.carry_forward_cap',
      't.carry_forward_months',
    ])
    .where('a.tenant_id', '=', tenantId)
    .where('t.active', '=', true)
    .where('t.negative_limit', 'is not', null)
    .where((eb) => eb.or([eb('a.next_due_on', 'is', null), eb('a.next_due_on', '<=', today)]))
    .orderBy('a.employee_id')
    .orderBy('a.leave_type_id')
    .limit(CHUNK)
    .execute();
}

/** Leave for next year can be filed all of this one. */
async function extendHolidayLists(trx: Trx, tenantId: string, today: string): Promise<void> {
  const until = `${Number(today.slice(0, 4)) + 1}-12-31`;
  await trx
    .updateTable('holiday_lists')
    .set({ covers_until: sql<string>`${until}::date` })
    .where('tenant_id', '=', tenantId)
    .where('covers_until', '<', until)
    .execute();
}
