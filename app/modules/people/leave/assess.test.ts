import { describe, expect, test } from 'vitest';
import { eachDay, weekdayOf } from '~/platform/calendar/dates';
import { assessLeave, type LeaveFacts, type LeaveRules } from './assess';
import type { LeaveRange } from './days';
import type { LedgerEntry } from './ledger';

const daysOff = new Map<string, string | null>(
  eachDay('2026-01-01', '2027-12-31')
    .filter((day) => weekdayOf(day) % 6 === 0)
    .map((day) => [day, null]),
);
daysOff.set('2026-04-03', 'Good Friday');

const rules: LeaveRules = {
  accrual: 'monthly',
  accrualAt: 'start',
  daysPerYear: 24,
  rounding: 0.5,
  yearStartMonth: 1,
  carryForwardCap: 5,
  carryForwardMonths: 3,
  active: true,
  negativeLimit: 0,
  allowHalfDay: true,
  maxConsecutiveDays: 10,
  minNoticeDays: 0,
  countsHolidays: false,
};

function entry(id: string, days: number, effectiveOn: string, more: Partial<LedgerEntry> = {}) {
  const base = { kind: 'allocation' as const, expiresOn: null, lotId: null, requestId: null };
  return { ...base, dedupeKey: null, id, days, effectiveOn, ...more };
}

const facts = (more: Partial<LeaveFacts> = {}): LeaveFacts => ({
  today: '2026-03-02',
  forAnother: false,
  employment: { startsOn: '2024-01-01', endsOn: null },
  rules,
  entitlement: { startsOn: '2026-01-01', endsOn: null },
  list: { coversFrom: '2026-01-01', coversUntil: '2027-12-31' },
  daysOff,
  entries: [entry('a', 6, '2026-01-01')],
  pending: [],
  others: [],
  ...more,
});

const leave = (startDate: string, endDate = startDate, more: Partial<LeaveRange> = {}) => ({
  startDate,
  startHalf: false,
  endDate,
  endHalf: false,
  ...more,
});

const keys = (range: LeaveRange, more: Partial<LeaveFacts> = {}) =>
  assessLeave(range, facts(more)).problems.map((problem) => problem.key);

describe('what speaks against a request', () => {
  test('nothing', () => {
    expect(keys(leave('2026-03-23', '2026-03-27'))).toEqual([]);
  });

  test.each<[string, LeaveRange, Partial<LeaveFacts>]>([
    ['balance', leave('2026-03-23', '2026-03-31'), {}],
    ['balance', leave('2026-03-23'), { pending: [{ day: '2026-03-05', portion: 6 }] }],
    ['noWorkingDays', leave('2026-03-28', '2026-03-29'), {}],
    ['noWorkingDays', leave('2026-04-03'), {}],
    ['halfDayOnHoliday', leave('2026-04-03', '2026-04-03', { endHalf: true }), {}],
    [
      'halfDayNotAllowed',
      leave('2026-03-23', '2026-03-23', { endHalf: true }),
      { rules: { ...rules, allowHalfDay: false } },
    ],
    ['tooLong', leave('2026-03-23', '2026-03-26'), { rules: { ...rules, maxConsecutiveDays: 3 } }],
    ['notice', leave('2026-03-06'), { rules: { ...rules, minNoticeDays: 7 } }],
    ['notEntitled', leave('2026-03-23'), { entitlement: null }],
    ['notEntitled', leave('2026-03-23'), { entitlement: { startsOn: '2026-04-01', endsOn: null } }],
    ['typeInactive', leave('2026-03-23'), { rules: { ...rules, active: false } }],
    ['noHolidayList', leave('2026-03-23'), { list: null }],
    [
      'outsideHolidayList',
      leave('2026-03-23'),
      { list: { coversFrom: '2026-01-01', coversUntil: '2026-03-22' } },
    ],
    [
      'outsideEmployment',
      leave('2026-03-23'),
      { employment: { startsOn: '2024-01-01', endsOn: '2026-03-20' } },
    ],
    ['overlap', leave('2026-03-23'), { others: [leave('2026-03-20', '2026-03-23')] }],
  ])('%s', (key, range, more) => {
    expect(keys(range, more)).toEqual([key]);
  });

  test('an afternoon beside a morning off is fine', () => {
    const morning = leave('2026-03-23', '2026-03-23', { endHalf: true });
    const afternoon = leave('2026-03-23', '2026-03-23', { startHalf: true });
    expect(keys(afternoon, { others: [morning] })).toEqual([]);
  });

  test('notice does not bind who files for another; sickness is filed afterwards', () => {
    const hasty = { rules: { ...rules, minNoticeDays: 7 }, forAnother: true };
    expect(keys(leave('2026-03-06'), hasty)).toEqual([]);
    expect(keys(leave('2026-02-26'))).toEqual([]);
  });

  test('an advance up to the negative limit', () => {
    const generous = { rules: { ...rules, negativeLimit: 2 } };
    expect(keys(leave('2026-03-23', '2026-04-01'), generous)).toEqual([]);
    expect(keys(leave('2026-03-23', '2026-04-02'), generous)).toEqual(['balance']);
  });

  test('no balance is kept for unpaid leave', () => {
    const unpaid = assessLeave(
      leave('2026-03-23', '2026-03-27'),
      facts({ rules: { ...rules, negativeLimit: null }, entries: [] }),
    );
    expect(unpaid).toMatchObject({ problems: [], balance: null, total: 5 });
  });
});

describe('what it comes to', () => {
  test('balance before and after, with what is asked for already', () => {
    const { balance, backOn, total } = assessLeave(
      leave('2026-03-23', '2026-03-24', { endHalf: true }),
      facts({ pending: [{ day: '2026-03-10', portion: 1 }] }),
    );
    expect({ balance, backOn, total }).toEqual({
      balance: { before: 5, after: 3.5 },
      backOn: '2026-03-24',
      total: 1.5,
    });
  });

  test('days taken from credit that expires, split at the expiry', () => {
    const carried = entry('L', 5, '2026-01-01', { kind: 'carry_forward', expiresOn: '2026-03-31' });
    const outcome = assessLeave(
      leave('2026-03-30', '2026-04-01'),
      facts({ entries: [entry('a', 6, '2026-01-01'), carried] }),
    );
    expect(outcome.fromLots).toEqual([{ days: 2, expiresOn: '2026-03-31' }]);
    // 11 before; one day of the 6 is taken, and what was left of the carried days runs out on the way.
    expect(outcome.balance).toEqual({ before: 11, after: 5 });
  });

  test('when a missing balance will have been earned', () => {
    const short = assessLeave(leave('2026-03-23', '2026-03-31'), facts());
    expect(short.problems[0]).toMatchObject({ key: 'balance', values: { days: 1 } });
    expect(short.earnedBy).toBe('2026-04-01');
  });
});
