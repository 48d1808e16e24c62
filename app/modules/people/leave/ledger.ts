import type { Day } from '~/platform/calendar/dates';

export const entryKinds = [
  'allocation',
  'accrual',
  'carry_forward',
  'expiry',
  'use',
  'reversal',
  'encashment',
  'adjustment',
] as const;
export type EntryKind = (typeof entryKinds)[number];

/** A line of the ledger. Days are multiples of ¼, which floating point holds exactly. */
export interface LedgerEntry {
  id: string;
  kind: EntryKind;
  days: number;
  effectiveOn: Day;
  /** Last day on which this credit may be used: it is a lot. Null: it never expires. */
  expiresOn: Day | null;
  /** The lot a debit draws on, or a reversal gives back to; null: days that don't expire. */
  lotId: string | null;
  requestId: string | null;
  dedupeKey: string | null;
}

/** Credit that expires, with what is left of it. */
export interface Lot {
  id: string;
  effectiveOn: Day;
  expiresOn: Day;
  remaining: number;
}

/** A day of leave to be taken from the balance. */
export interface DayTaken {
  day: Day;
  portion: number;
}

/** Expiring credits with something left, soonest to expire first. */
export function lotsOf(entries: readonly LedgerEntry[]): Lot[] {
  const drawn = new Map<string, number>();
  for (const entry of entries) {
    if (entry.lotId) drawn.set(entry.lotId, (drawn.get(entry.lotId) ?? 0) + entry.days);
  }
  return entries
    .flatMap((entry) =>
      entry.expiresOn
        ? [
            {
              id: entry.id,
              effectiveOn: entry.effectiveOn,
              expiresOn: entry.expiresOn,
              remaining: entry.days + (drawn.get(entry.id) ?? 0),
            },
          ]
        : [],
    )
    .filter((lot) => lot.remaining > 0)
    .sort(
      (a, b) => a.expiresOn.localeCompare(b.expiresOn) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
    );
}

/**
 * The balance on a day: all entries effective by then, without lots that have run out before it but
 * whose expiry is not posted yet (or lies ahead).
 */
export function balanceOn(entries: readonly LedgerEntry[], day: Day): number {
  const gone = new Set(
    lotsOf(entries)
      .filter((lot) => lot.expiresOn < day)
      .map((lot) => lot.id),
  );
  return entries.reduce((sum, entry) => {
    if (entry.effectiveOn > day) return sum;
    if (gone.has(entry.id) || (entry.lotId && gone.has(entry.lotId))) return sum;
    return sum + entry.days;
  }, 0);
}

/** Part of a day drawn from a lot, or (null) from days that don't expire. */
export interface Draw {
  day: Day;
  lotId: string | null;
  days: number;
}

/**
 * Where each day of leave comes from: the lot that expires soonest among those open on that very day,
 * then days that don't expire. Leave that spans an expiry is thereby split at it.
 */
export function planDraws(entries: readonly LedgerEntry[], taken: readonly DayTaken[]): Draw[] {
  const lots = lotsOf(entries);
  const draws: Draw[] = [];
  for (const { day, portion } of [...taken].sort((a, b) => a.day.localeCompare(b.day))) {
    let need = portion;
    for (const lot of lots) {
      if (need <= 0) break;
      if (lot.remaining <= 0 || day < lot.effectiveOn || day > lot.expiresOn) continue;
      const part = Math.min(need, lot.remaining);
      lot.remaining -= part;
      need -= part;
      draws.push({ day, lotId: lot.id, days: part });
    }
    if (need > 0) draws.push({ day, lotId: null, days: need });
  }
  return draws;
}

/**
 * The lowest the balance of days that don't expire gets from `fromDay` on, once all of `taken` (everything
 * pending) is taken too. A request is refused when it is below minus the negative limit. The database
 * guards the same (private.leave_headroom).
 */
export function headroom(
  entries: readonly LedgerEntry[],
  taken: readonly DayTaken[],
  fromDay: Day,
): number {
  const moves = new Map<Day, number>();
  const add = (day: Day, days: number) => moves.set(day, (moves.get(day) ?? 0) + days);
  for (const entry of entries) {
    if (!entry.lotId && !entry.expiresOn) add(entry.effectiveOn, entry.days);
  }
  for (const draw of planDraws(entries, taken)) {
    if (!draw.lotId) add(draw.day, -draw.days);
  }
  let balance = 0;
  let standing = 0;
  let lowest = Number.POSITIVE_INFINITY;
  for (const day of [...moves.keys()].sort()) {
    balance += moves.get(day) ?? 0;
    if (day <= fromDay) standing = balance;
    else lowest = Math.min(lowest, balance);
  }
  return Math.min(lowest, standing);
}

/** What a balance is made of, for its card. */
export interface BalanceSummary {
  /** What may be used today. */
  balance: number;
  /** Granted, earned, carried in and adjusted in this leave year. */
  credited: number;
  /** Taken in this leave year up to today. */
  used: number;
  /** Approved, not begun. */
  planned: number;
  /** Asked for, not decided. */
  pending: number;
  /** Left once everything approved and asked for is taken. */
  available: number;
  /** What expires next. */
  expiring: { days: number; on: Day } | null;
}

/** Sums up a ledger on a day within the leave year that began on `yearStart`. */
export function summarise(
  entries: readonly LedgerEntry[],
  pending: readonly DayTaken[],
  today: Day,
  yearStart: Day,
): BalanceSummary {
  const balance = balanceOn(entries, today);
  let used = 0;
  let planned = 0;
  let credited = 0;
  for (const entry of entries) {
    if (entry.requestId) {
      if (entry.effectiveOn > today) planned -= entry.days;
      else if (entry.effectiveOn >= yearStart) used -= entry.days;
    } else if (entry.effectiveOn >= yearStart && entry.effectiveOn <= today) {
      credited += entry.days;
    }
  }
  const asked = pending.reduce((sum, day) => sum + day.portion, 0);
  const next = lotsOf(entries).find((lot) => lot.expiresOn >= today && lot.effectiveOn <= today);
  return {
    balance,
    credited,
    used,
    planned,
    pending: asked,
    available: balance - planned - asked,
    expiring: next ? { days: next.remaining, on: next.expiresOn } : null,
  };
}
