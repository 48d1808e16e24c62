import { addDays, type Day } from '~/platform/calendar/dates';
import { type AccrualRule, earnedBy, type Term } from './accrual';
import {
  backOn,
  type CountedDay,
  countDays,
  type DaysOff,
  halfDayOnHoliday,
  isEmptyRange,
  type LeaveRange,
  overlaps,
  totalDays,
} from './days';
import {
  balanceOn,
  type DayTaken,
  type Draw,
  headroom,
  type LedgerEntry,
  lotsOf,
  planDraws,
} from './ledger';

/** What a leave type allows. */
export interface LeaveRules extends AccrualRule {
  active: boolean;
  /** null: no balance is kept. */
  negativeLimit: number | null;
  allowHalfDay: boolean;
  maxConsecutiveDays: number | null;
  minNoticeDays: number;
  countsHolidays: boolean;
}

/** Everything a request is judged by. */
export interface LeaveFacts {
  today: Day;
  /** Filed by somebody else (notice does not bind them). */
  forAnother: boolean;
  employment: Term;
  rules: LeaveRules;
  /** null: not entitled to this type at all. */
  entitlement: Term | null;
  /** null: there is no holiday list yet. */
  list: { coversFrom: Day; coversUntil: Day } | null;
  daysOff: DaysOff;
  entries: readonly LedgerEntry[];
  /** Days of this type asked for and not decided. */
  pending: readonly DayTaken[];
  /** The employee's other leave that stands, of any type. */
  others: readonly LeaveRange[];
}

export interface Problem {
  /** Below `people:leave.error.` */
  key: string;
  field?: 'leaveTypeId' | 'startDate' | 'startPart' | 'endDate' | 'endPart';
  values?: Record<string, string | number>;
}

/** A request thought through: each day, where its days come from, and what speaks against it. */
export interface Assessment {
  days: CountedDay[];
  total: number;
  problems: Problem[];
  /** null where no balance is kept. */
  balance: { before: number; after: number } | null;
  /** Days drawn from credit that expires, by the day it expires on. */
  fromLots: { days: number; expiresOn: Day }[];
  backOn: Day | null;
  /** When a missing balance will have been earned. */
  earnedBy: Day | null;
}

/** Judges a request as the database will, but says everything at once. */
export function assessLeave(range: LeaveRange, facts: LeaveFacts): Assessment {
  const { rules } = facts;
  const days = countDays(range, facts.daysOff, rules.countsHolidays);
  const total = totalDays(days);
  const taken = days.filter((day) => day.portion > 0);
  const draws = planDraws(withDraws(facts.entries, planDraws(facts.entries, facts.pending)), taken);
  const problems = findProblems(range, facts, days, total);
  let shortfall = 0;
  if (rules.negativeLimit !== null && total > 0) {
    const lowest = headroom(facts.entries, [...facts.pending, ...taken], range.startDate);
    shortfall = Math.max(0, -(lowest + rules.negativeLimit));
    if (shortfall > 0) {
      problems.push({ key: 'balance', field: 'leaveTypeId', values: { days: shortfall } });
    }
  }
  return {
    days,
    total,
    problems,
    balance: rules.negativeLimit === null ? null : balances(range, facts, draws),
    fromLots: drawnFromLots(facts.entries, draws),
    backOn: backOn(range, facts.daysOff),
    earnedBy:
      shortfall > 0 && facts.entitlement
        ? earnedBy(rules, facts.entitlement, shortfall, facts.today, keysOf(facts.entries))
        : null,
  };
}

function findProblems(
  range: LeaveRange,
  facts: LeaveFacts,
  days: readonly CountedDay[],
  total: number,
): Problem[] {
  const { rules, list, entitlement, employment } = facts;
  const problems: Problem[] = [];
  const add = (key: string, field: Problem['field'], values?: Problem['values']) =>
    problems.push({ key, ...(field && { field }), ...(values && { values }) });

  if (isEmptyRange(range)) add('range', 'endDate');
  if (!rules.active) add('typeInactive', 'leaveTypeId');
  if (!list) add('noHolidayList', undefined);
  if (!covers(employment, range)) add('outsideEmployment', 'startDate');
  if (list && (range.startDate < list.coversFrom || range.endDate > list.coversUntil)) {
    add('outsideHolidayList', 'endDate', { from: list.coversFrom, until: list.coversUntil });
  }
  if (!entitlement || !covers(entitlement, range)) add('notEntitled', 'leaveTypeId');
  if ((range.startHalf || range.endHalf) && !rules.allowHalfDay) {
    add('halfDayNotAllowed', range.startHalf ? 'startPart' : 'endPart');
  } else if (halfDayOnHoliday(range, days)) {
    add('halfDayOnHoliday', range.startHalf ? 'startPart' : 'endPart');
  } else if (total === 0 && !isEmptyRange(range)) {
    add('noWorkingDays', 'startDate');
  }
  if (rules.maxConsecutiveDays !== null && total > rules.maxConsecutiveDays) {
    add('tooLong', 'endDate', { days: rules.maxConsecutiveDays });
  }
  const soonest = addDays(facts.today, rules.minNoticeDays);
  if (rules.minNoticeDays > 0 && !facts.forAnother && range.startDate < soonest) {
    add('notice', 'startDate', { days: rules.minNoticeDays, day: soonest });
  }
  const clash = facts.others.find((other) => overlaps(other, range));
  if (clash) add('overlap', 'startDate', { from: clash.startDate, until: clash.endDate });
  return problems;
}

function covers(term: Term, range: LeaveRange): boolean {
  return range.startDate >= term.startsOn && (term.endsOn === null || range.endDate <= term.endsOn);
}

/** Before: on the first day, with everything asked for taken. After: on the last day, this too. */
function balances(range: LeaveRange, facts: LeaveFacts, draws: readonly Draw[]) {
  const asked = withDraws(facts.entries, planDraws(facts.entries, facts.pending));
  return {
    before: balanceOn(asked, range.startDate),
    after: balanceOn(withDraws(asked, draws), range.endDate),
  };
}

function withDraws(entries: readonly LedgerEntry[], draws: readonly Draw[]): LedgerEntry[] {
  return [
    ...entries,
    ...draws.map(
      (draw): LedgerEntry => ({
        id: '',
        kind: 'use',
        days: -draw.days,
        effectiveOn: draw.day,
        expiresOn: null,
        lotId: draw.lotId,
        requestId: '',
        dedupeKey: null,
      }),
    ),
  ];
}

function drawnFromLots(entries: readonly LedgerEntry[], draws: readonly Draw[]) {
  return lotsOf(entries).flatMap((lot) => {
    const days = draws
      .filter((draw) => draw.lotId === lot.id)
      .reduce((sum, draw) => sum + draw.days, 0);
    return days > 0 ? [{ days, expiresOn: lot.expiresOn }] : [];
  });
}

function keysOf(entries: readonly LedgerEntry[]): Set<string | null> {
  return new Set(entries.map((entry) => entry.dedupeKey));
}
