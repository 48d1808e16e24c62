import { describe, expect, test } from 'vitest';
import {
  type AccrualRule,
  accrualsOfYear,
  type DueEntry,
  dueEntries,
  earnedBy,
  leaveYearStart,
  nextDueOn,
  roundTo,
} from './accrual';
import { balanceOn, type LedgerEntry } from './ledger';

const rule = (more: Partial<AccrualRule> = {}): AccrualRule => ({
  accrual: 'monthly',
  accrualAt: 'start',
  daysPerYear: 20,
  rounding: 0.5,
  yearStartMonth: 1,
  carryForwardCap: 0,
  carryForwardMonths: null,
  ...more,
});
const always = { startsOn: '2026-01-01', endsOn: null };

let counter = 0;
const newId = () => `n${++counter}`;
const posted = (due: DueEntry[]): LedgerEntry[] => due.map((e) => ({ ...e, requestId: null }));
const sum = (entries: { days: number }[]) => entries.reduce((total, e) => total + e.days, 0);

/** Posts what is due until nothing is, as the command does. */
function settle(r: AccrualRule, term: typeof always, ledger: LedgerEntry[], today: string) {
  let entries = ledger;
  for (;;) {
    const due = dueEntries(r, term, entries, today, newId);
    if (due.length === 0) return entries;
    entries = [...entries, ...posted(due)];
  }
}

describe('a year adds up to what was promised', () => {
  test.each([
    ['monthly', 20, 0.5, 20],
    ['monthly', 20, 0.25, 20],
    ['monthly', 20, 1, 20],
    ['monthly', 18, 0.5, 18],
    ['monthly', 25, 0.25, 25],
    ['monthly', 12.5, 0.5, 12.5],
    ['monthly', 21.7, 0.25, 21.75],
    ['quarterly', 30, 0.5, 30],
    ['quarterly', 10, 1, 10],
    ['yearly', 15, 0.5, 15],
    ['none', 15, 0.5, 0],
  ] as const)('%s, %s days rounded to %s', (accrual, daysPerYear, rounding, expected) => {
    const due = accrualsOfYear(rule({ accrual, daysPerYear, rounding }), always, '2026-01-01');
    expect(sum(due)).toBe(expected);
    for (const entry of due) expect(entry.days % rounding).toBe(0);
  });

  test('twelve parts of 20 days, rounded to halves', () => {
    const due = accrualsOfYear(rule(), always, '2026-01-01');
    expect(due.map((e) => e.days)).toEqual([1.5, 2, 1.5, 1.5, 2, 1.5, 1.5, 2, 1.5, 1.5, 2, 1.5]);
    expect(due[0]).toMatchObject({ effectiveOn: '2026-01-01', dedupeKey: 'accrual:2026-01-01' });
  });

  test('after the period, on its last day', () => {
    const due = accrualsOfYear(
      rule({ accrualAt: 'end', accrual: 'quarterly' }),
      always,
      '2026-01-01',
    );
    expect(due.map((e) => e.effectiveOn)).toEqual([
      '2026-03-31',
      '2026-06-30',
      '2026-09-30',
      '2026-12-31',
    ]);
  });

  test('who comes in the middle earns by calendar days', () => {
    // Half of April, then May to December: (0.5 + 8) / 12 of 24.
    const due = accrualsOfYear(
      rule({ daysPerYear: 24 }),
      { startsOn: '2026-04-16', endsOn: null },
      '2026-01-01',
    );
    expect(due[0]).toMatchObject({ days: 1, effectiveOn: '2026-04-16' });
    expect(sum(due)).toBe(17);
  });

  test('who leaves in the middle earns until then', () => {
    const due = accrualsOfYear(
      rule({ daysPerYear: 24, accrualAt: 'end' }),
      { startsOn: '2020-01-01', endsOn: '2026-02-14' },
      '2026-01-01',
    );
    expect(due.map((e) => [e.effectiveOn, e.days])).toEqual([
      ['2026-01-31', 2],
      ['2026-02-14', 1],
    ]);
  });

  test('a leap February is a whole month', () => {
    const due = accrualsOfYear(
      rule({ daysPerYear: 12 }),
      { startsOn: '2028-02-01', endsOn: '2028-02-29' },
      '2028-01-01',
    );
    expect(sum(due)).toBe(1);
  });

  test.each([
    ['2026-03-31', 4, '2025-04-01'],
    ['2026-04-01', 4, '2026-04-01'],
    ['2026-12-31', 1, '2026-01-01'],
    ['2026-06-30', 7, '2025-07-01'],
  ])('the leave year of %s from month %s begins on %s', (day, month, expected) => {
    expect(leaveYearStart(day, month)).toBe(expected);
  });

  test.each([
    [1.25, 0.5, 1.5],
    [1.24, 0.5, 1],
    [20 / 3, 0.25, 6.75],
    [0.5, 1, 1],
    [(20 / 12) * 3, 0.5, 5],
  ])('%s to the nearest %s is %s', (value, step, expected) => {
    expect(roundTo(value, step)).toBe(expected);
  });
});

describe('what is due', () => {
  test('only what has come, and once', () => {
    const first = dueEntries(rule(), always, [], '2026-03-15', newId);
    expect(first.map((e) => e.dedupeKey)).toEqual([
      'accrual:2026-01-01',
      'accrual:2026-02-01',
      'accrual:2026-03-01',
    ]);
    expect(dueEntries(rule(), always, posted(first), '2026-03-15', newId)).toEqual([]);
    const next = dueEntries(rule(), always, posted(first), '2026-04-01', newId);
    expect(next.map((e) => e.dedupeKey)).toEqual(['accrual:2026-04-01']);
  });

  test('nothing before the entitlement or after the employment', () => {
    const term = { startsOn: '2026-06-01', endsOn: '2026-07-31' };
    expect(dueEntries(rule(), term, [], '2026-05-31', newId)).toEqual([]);
    expect(dueEntries(rule(), term, [], '2026-12-31', newId)).toHaveLength(2);
  });

  test('without carry-forward the rest lapses at the turn of the year', () => {
    const ledger = settle(rule({ accrual: 'yearly' }), always, [], '2027-01-01');
    expect(ledger).toMatchObject([
      { kind: 'accrual', days: 20, effectiveOn: '2026-01-01' },
      { kind: 'expiry', days: -20, effectiveOn: '2027-01-01', dedupeKey: 'lapse:2027-01-01' },
      { kind: 'accrual', days: 20, effectiveOn: '2027-01-01' },
    ]);
  });

  test('carry-forward up to the cap, which then expires', () => {
    const r = rule({ accrual: 'yearly', carryForwardCap: 5, carryForwardMonths: 3 });
    const year = settle(r, always, [], '2026-12-31');
    const turned = settle(r, always, year, '2027-01-01');
    expect(turned.slice(1)).toMatchObject([
      { kind: 'expiry', days: -15, effectiveOn: '2027-01-01' },
      { kind: 'carry_forward', days: -5, expiresOn: null },
      { kind: 'carry_forward', days: 5, expiresOn: '2027-03-31' },
      { kind: 'accrual', days: 20 },
    ]);
    expect(balanceOn(turned, '2027-03-31')).toBe(25);
    expect(balanceOn(turned, '2027-04-01')).toBe(20);
    const expired = settle(r, always, turned, '2027-04-01');
    expect(expired.at(-1)).toMatchObject({ kind: 'expiry', days: -5, effectiveOn: '2027-04-01' });
    expect(settle(r, always, expired, '2027-04-02')).toHaveLength(expired.length);
  });

  test('everything is kept without a cap', () => {
    const r = rule({ accrual: 'yearly', carryForwardCap: null });
    expect(settle(r, always, [], '2028-06-01').map((e) => e.kind)).toEqual([
      'accrual',
      'accrual',
      'accrual',
    ]);
  });

  test('a debt is taken along, not forgiven', () => {
    const r = rule({ accrual: 'yearly', daysPerYear: 10 });
    const ledger = settle(r, always, [], '2026-01-01');
    const used: LedgerEntry = {
      id: 'u',
      kind: 'use',
      days: -12,
      effectiveOn: '2026-05-04',
      expiresOn: null,
      lotId: null,
      requestId: 'r',
      dedupeKey: null,
    };
    expect(balanceOn(settle(r, always, [...ledger, used], '2027-01-01'), '2027-01-01')).toBe(8);
  });

  test('years missed are caught up with in order', () => {
    const r = rule({ accrual: 'yearly', carryForwardCap: 4, carryForwardMonths: 6 });
    const ledger = settle(r, always, [], '2029-02-01');
    expect(balanceOn(ledger, '2029-02-01')).toBe(24);
    expect(ledger.filter((e) => e.kind === 'carry_forward' && e.days > 0)).toHaveLength(3);
    expect(sum(ledger.filter((e) => e.lotId))).toBe(-8);
  });

  test('days given back to a lot that ran out run out once more', () => {
    const r = rule({ accrual: 'none' });
    const base = { requestId: null, dedupeKey: null, lotId: null, expiresOn: null };
    const ledger: LedgerEntry[] = [
      {
        ...base,
        id: 'L',
        kind: 'carry_forward',
        days: 3,
        effectiveOn: '2026-01-01',
        expiresOn: '2026-03-31',
      },
      {
        ...base,
        id: 'u',
        kind: 'use',
        days: -3,
        effectiveOn: '2026-03-02',
        lotId: 'L',
        requestId: 'q',
      },
      {
        ...base,
        id: 'v',
        kind: 'reversal',
        days: 3,
        effectiveOn: '2026-03-02',
        lotId: 'L',
        requestId: 'q',
      },
      {
        ...base,
        id: 'x',
        kind: 'expiry',
        days: -1,
        effectiveOn: '2026-04-01',
        lotId: 'L',
        dedupeKey: 'expiry:L:0',
      },
    ];
    expect(dueEntries(r, always, ledger, '2026-05-01', newId)).toMatchObject([
      { kind: 'expiry', days: -2, lotId: 'L', dedupeKey: 'expiry:L:1' },
    ]);
  });

  test('a leave year that begins in April turns in April', () => {
    const r = rule({ accrual: 'yearly', yearStartMonth: 4 });
    const term = { startsOn: '2025-04-01', endsOn: null };
    expect(settle(r, term, [], '2026-04-01').map((e) => [e.kind, e.effectiveOn])).toEqual([
      ['accrual', '2025-04-01'],
      ['expiry', '2026-04-01'],
      ['accrual', '2026-04-01'],
    ]);
  });
});

describe('looking ahead', () => {
  test('the next day something can be due', () => {
    expect(nextDueOn(rule(), always, [], '2026-03-15')).toBe('2026-04-01');
    expect(nextDueOn(rule({ accrual: 'yearly' }), always, [], '2026-03-15')).toBe('2027-01-01');
    expect(nextDueOn(rule(), { startsOn: '2026-05-20', endsOn: null }, [], '2026-03-15')).toBe(
      '2026-05-20',
    );
  });

  test('when a shortfall will have been earned', () => {
    const keys = new Set(['accrual:2026-01-01', 'accrual:2026-02-01']);
    expect(earnedBy(rule(), always, 3, '2026-02-10', keys)).toBe('2026-04-01');
    expect(earnedBy(rule({ accrual: 'none' }), always, 3, '2026-02-10', keys)).toBeNull();
  });
});
