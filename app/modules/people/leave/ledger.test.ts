import { describe, expect, test } from 'vitest';
import { balanceOn, headroom, type LedgerEntry, lotsOf, planDraws, summarise } from './ledger';

let counter = 0;
function entry(days: number, effectiveOn: string, more: Partial<LedgerEntry> = {}): LedgerEntry {
  counter += 1;
  return {
    id: `e${counter}`,
    kind: days > 0 ? 'allocation' : 'use',
    days,
    effectiveOn,
    expiresOn: null,
    lotId: null,
    requestId: days > 0 ? null : 'r',
    dedupeKey: null,
    ...more,
  };
}

const lot = (id: string, days: number, from: string, until: string) =>
  entry(days, from, { id, kind: 'carry_forward', expiresOn: until });

describe('balance', () => {
  test('counts entries from their day on', () => {
    const ledger = [entry(10, '2026-01-01'), entry(-2, '2026-03-10'), entry(1.5, '2026-04-01')];
    expect(balanceOn(ledger, '2025-12-31')).toBe(0);
    expect(balanceOn(ledger, '2026-03-09')).toBe(10);
    expect(balanceOn(ledger, '2026-03-10')).toBe(8);
    expect(balanceOn(ledger, '2026-12-31')).toBe(9.5);
  });

  test('drops what a lot has left once it ran out, posted or not', () => {
    const ledger = [lot('L', 5, '2026-01-01', '2026-03-31'), entry(20, '2026-01-01')];
    const used = entry(-2, '2026-02-10', { lotId: 'L' });
    expect(balanceOn([...ledger, used], '2026-03-31')).toBe(23);
    expect(balanceOn([...ledger, used], '2026-04-01')).toBe(20);
    const posted = entry(-3, '2026-04-01', { lotId: 'L', kind: 'expiry', requestId: null });
    expect(balanceOn([...ledger, used, posted], '2026-04-01')).toBe(20);
    expect(balanceOn([...ledger, used, posted], '2026-03-31')).toBe(23);
  });

  test('a reversal puts days back into their lot', () => {
    const ledger = [
      lot('L', 5, '2026-01-01', '2026-03-31'),
      entry(-2, '2026-02-10', { lotId: 'L' }),
      entry(2, '2026-02-10', { lotId: 'L', kind: 'reversal', requestId: 'r' }),
    ];
    expect(lotsOf(ledger)).toMatchObject([{ id: 'L', remaining: 5 }]);
  });
});

describe('where days come from', () => {
  const two = [
    entry(20, '2026-01-01'),
    lot('late', 3, '2026-01-01', '2026-06-30'),
    lot('soon', 1.5, '2026-01-01', '2026-03-31'),
  ];
  const day = (text: string, portion = 1) => ({ day: text, portion });

  test('the lot that expires soonest first, then the next, then the rest', () => {
    const week = ['23', '24', '25', '26', '27'].map((d) => day(`2026-03-${d}`));
    expect(planDraws(two, week)).toEqual([
      { day: '2026-03-23', lotId: 'soon', days: 1 },
      { day: '2026-03-24', lotId: 'soon', days: 0.5 },
      { day: '2026-03-24', lotId: 'late', days: 0.5 },
      { day: '2026-03-25', lotId: 'late', days: 1 },
      { day: '2026-03-26', lotId: 'late', days: 1 },
      { day: '2026-03-27', lotId: 'late', days: 0.5 },
      { day: '2026-03-27', lotId: null, days: 0.5 },
    ]);
  });

  test('leave that spans an expiry is split at it', () => {
    const carried = [entry(20, '2026-01-01'), lot('L', 5, '2026-01-01', '2026-03-31')];
    const days = ['2026-03-30', '2026-03-31', '2026-04-01', '2026-04-02'].map((d) => day(d));
    expect(planDraws(carried, days).map((draw) => draw.lotId)).toEqual(['L', 'L', null, null]);
  });

  test('a lot is not used before it begins', () => {
    const ahead = [entry(20, '2026-01-01'), lot('L', 5, '2027-01-01', '2027-03-31')];
    const days = ['2026-12-31', '2027-01-04'].map((d) => day(d));
    expect(planDraws(ahead, days).map((draw) => draw.lotId)).toEqual([null, 'L']);
  });

  test('half-days draw halves', () => {
    expect(planDraws(two, [day('2026-03-23', 0.5)])).toEqual([
      { day: '2026-03-23', lotId: 'soon', days: 0.5 },
    ]);
  });
});

describe('headroom', () => {
  const take = (day: string, portion = 1) => ({ day, portion });

  test.each([
    ['nothing asked', [], '2026-05-01', 10],
    ['asked for', [take('2026-05-01'), take('2026-05-02')], '2026-05-01', 8],
    ['half a day', [take('2026-05-01', 0.5)], '2026-05-01', 9.5],
  ])('%s', (_, taken, from, expected) => {
    expect(headroom([entry(10, '2026-01-01')], taken, from)).toBe(expected);
  });

  test('leave booked for later is not spent twice', () => {
    const ledger = [entry(10, '2026-01-01'), entry(-8, '2026-12-01')];
    expect(headroom(ledger, [take('2026-05-01')], '2026-05-01')).toBe(1);
  });

  test('days earned later do not help earlier', () => {
    const ledger = [entry(1, '2026-01-01'), entry(5, '2026-06-01')];
    expect(headroom(ledger, [take('2026-05-01'), take('2026-05-02')], '2026-05-01')).toBe(-1);
    expect(headroom(ledger, [take('2026-06-01'), take('2026-06-02')], '2026-06-01')).toBe(4);
  });

  test('a lot that runs out in between does not count afterwards', () => {
    const ledger = [lot('L', 5, '2026-01-01', '2026-03-31')];
    expect(headroom(ledger, [take('2026-03-31')], '2026-03-31')).toBe(0);
    expect(headroom(ledger, [take('2026-04-01')], '2026-04-01')).toBe(-1);
  });
});

test('a card sums a ledger up', () => {
  const ledger = [
    entry(3, '2025-01-01'),
    lot('L', 2, '2026-01-01', '2026-12-31'),
    entry(12, '2026-01-01'),
    entry(-1, '2026-02-02', { lotId: 'L' }),
    entry(-3, '2026-03-02'),
    entry(1, '2026-03-02', { kind: 'reversal', requestId: 'r' }),
    entry(-4, '2026-12-01'),
  ];
  const pending = [{ day: '2026-11-25', portion: 0.5 }];
  expect(summarise(ledger, pending, '2026-11-21', '2026-01-01')).toEqual({
    balance: 14,
    credited: 14,
    used: 3,
    planned: 4,
    pending: 0.5,
    available: 9.5,
    expiring: { days: 1, on: '2026-12-31' },
  });
});
