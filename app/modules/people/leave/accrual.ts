import {
  addDays,
  addMonths,
  type Day,
  daysFrom,
  earliest,
  latest,
} from '~/platform/calendar/dates';
import { type EntryKind, type LedgerEntry, lotsOf } from './ledger';

/** What a leave type says about earning and keeping days. */
export interface AccrualRule {
  accrual: 'none' | 'monthly' | 'quarterly' | 'yearly';
  /** In advance, or after the period. */
  accrualAt: 'start' | 'end';
  daysPerYear: number;
  rounding: number;
  /** 1 January … 12 December. */
  yearStartMonth: number;
  /** null: everything is kept. */
  carryForwardCap: number | null;
  /** null: kept days don't expire. */
  carryForwardMonths: number | null;
}

/** When an employee is entitled: the entitlement within the employment. */
export interface Term {
  startsOn: Day;
  endsOn: Day | null;
}

/** An entry that has become due. */
export interface DueEntry {
  id: string;
  kind: EntryKind;
  days: number;
  effectiveOn: Day;
  expiresOn: Day | null;
  lotId: string | null;
  cause: 'year_end' | 'lot_expired' | null;
  dedupeKey: string;
}

interface Period {
  start: Day;
  end: Day;
}

const periodsPerYear = { monthly: 12, quarterly: 4, yearly: 1 } as const;

/** First day of the leave year a day falls into. */
export function leaveYearStart(day: Day, yearStartMonth: number): Day {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const first = month >= yearStartMonth ? year : year - 1;
  return `${String(first).padStart(4, '0')}-${String(yearStartMonth).padStart(2, '0')}-01`;
}

/** What a leave year earns, period by period; parts of a period count by calendar days. */
export function accrualsOfYear(rule: AccrualRule, term: Term, yearStart: Day): DueEntry[] {
  if (rule.accrual === 'none') return [];
  const count = periodsPerYear[rule.accrual];
  let fraction = 0;
  let earned = 0;
  const due: DueEntry[] = [];
  for (let index = 0; index < count; index++) {
    const start = addMonths(yearStart, (index * 12) / count);
    const period = { start, end: addDays(addMonths(start, 12 / count), -1) };
    const worked = within(period, term);
    if (!worked) continue;
    fraction += (daysFrom(worked.start, worked.end) + 1) / (daysFrom(start, period.end) + 1);
    // What is earned so far is rounded, not each part: a whole year adds up to what was promised.
    const soFar = roundTo((rule.daysPerYear * fraction) / count, rule.rounding);
    const days = soFar - earned;
    earned = soFar;
    if (days <= 0) continue;
    due.push({
      id: '',
      kind: 'accrual',
      days,
      effectiveOn: rule.accrualAt === 'start' ? worked.start : worked.end,
      expiresOn: null,
      lotId: null,
      cause: null,
      dedupeKey: `accrual:${start}`,
    });
  }
  return due;
}

/**
 * Everything that has become due by `today` and is not in the ledger: accruals, the turn of a leave year,
 * lots that ran out. Running it again finds nothing. It stops after a turn of the year that makes a lot,
 * because leave already approved is then moved onto it: post what it returned, read again, ask again.
 */
export function dueEntries(
  rule: AccrualRule,
  term: Term,
  entries: readonly LedgerEntry[],
  today: Day,
  newId: () => string,
): DueEntry[] {
  const posted = new Set(entries.map((entry) => entry.dedupeKey));
  const known: LedgerEntry[] = [...entries];
  const due: DueEntry[] = [];
  const post = (entry: Omit<DueEntry, 'id'>) => {
    const whole = { ...entry, id: newId() };
    due.push(whole);
    known.push({ ...whole, requestId: null });
  };
  const last = earliest(today, term.endsOn);
  let year = leaveYearStart(term.startsOn, rule.yearStartMonth);
  for (; year <= today; year = addMonths(year, 12)) {
    if (year > term.startsOn) {
      const turned = turnOfYear(rule, known, posted, year);
      for (const entry of turned) post(entry);
      if (turned.some((entry) => entry.expiresOn)) return due;
    }
    if (year > last) continue;
    for (const { id: _, ...entry } of accrualsOfYear(rule, term, year)) {
      if (entry.effectiveOn <= today && !posted.has(entry.dedupeKey)) post(entry);
    }
  }
  for (const entry of expiredLots(known, today)) post(entry);
  return due;
}

/** The next day on which something can become due; null when nothing ever will. */
export function nextDueOn(
  rule: AccrualRule,
  term: Term,
  entries: readonly LedgerEntry[],
  today: Day,
): Day | null {
  const year = leaveYearStart(today, rule.yearStartMonth);
  const days = [
    addMonths(year, 12),
    ...[year, addMonths(year, 12)].flatMap((start) =>
      accrualsOfYear(rule, term, start).map((entry) => entry.effectiveOn),
    ),
    ...lotsOf(entries).map((lot) => addDays(lot.expiresOn, 1)),
    term.startsOn,
  ].filter((day) => day > today);
  return days.sort()[0] ?? null;
}

/** When enough will have been earned to lift a shortfall; looks a leave year ahead of today. */
export function earnedBy(
  rule: AccrualRule,
  term: Term,
  shortfall: number,
  today: Day,
  postedKeys: ReadonlySet<string | null>,
): Day | null {
  const year = leaveYearStart(today, rule.yearStartMonth);
  let missing = shortfall;
  for (const start of [year, addMonths(year, 12)]) {
    for (const entry of accrualsOfYear(rule, term, start)) {
      if (postedKeys.has(entry.dedupeKey) || entry.effectiveOn <= today) continue;
      missing -= entry.days;
      if (missing <= 0) return entry.effectiveOn;
    }
  }
  return null;
}

function turnOfYear(
  rule: AccrualRule,
  entries: readonly LedgerEntry[],
  posted: ReadonlySet<string | null>,
  year: Day,
): Omit<DueEntry, 'id'>[] {
  const keys = { lapse: `lapse:${year}`, out: `carry-out:${year}`, in: `carry-in:${year}` };
  if ([keys.lapse, keys.out, keys.in].some((key) => posted.has(key))) return [];
  const closing = entries
    .filter((entry) => !entry.lotId && !entry.expiresOn && entry.effectiveOn < year)
    .reduce((sum, entry) => sum + entry.days, 0);
  if (closing <= 0) return [];
  const kept = Math.min(closing, rule.carryForwardCap ?? closing);
  const base = { effectiveOn: year, expiresOn: null, lotId: null, cause: 'year_end' as const };
  const turned: Omit<DueEntry, 'id'>[] = [];
  if (closing > kept) {
    turned.push({ ...base, kind: 'expiry', days: kept - closing, dedupeKey: keys.lapse });
  }
  if (kept > 0 && rule.carryForwardMonths !== null) {
    const expiresOn = addDays(addMonths(year, rule.carryForwardMonths), -1);
    turned.push(
      { ...base, kind: 'carry_forward', days: -kept, dedupeKey: keys.out },
      { ...base, kind: 'carry_forward', days: kept, expiresOn, dedupeKey: keys.in },
    );
  }
  return turned;
}

function expiredLots(entries: readonly LedgerEntry[], today: Day): Omit<DueEntry, 'id'>[] {
  return lotsOf(entries)
    .filter((lot) => lot.expiresOn < today)
    .map((lot) => {
      // Days given back to a lot that has run out run out once more.
      const before = entries.filter((e) => e.lotId === lot.id && e.kind === 'expiry').length;
      return {
        kind: 'expiry' as const,
        days: -lot.remaining,
        effectiveOn: addDays(lot.expiresOn, 1),
        expiresOn: null,
        lotId: lot.id,
        cause: 'lot_expired' as const,
        dedupeKey: `expiry:${lot.id}:${before}`,
      };
    });
}

function within(period: Period, term: Term): Period | null {
  const start = latest(period.start, term.startsOn);
  const end = earliest(period.end, term.endsOn);
  return start <= end ? { start, end } : null;
}

/** To the nearest multiple of `step`, halves up. The epsilon undoes thirds and twelfths. */
export function roundTo(value: number, step: number): number {
  return Math.round(value / step + 1e-9) * step;
}
