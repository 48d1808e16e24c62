import { describe, expect, test } from 'vitest';
import { defaultPolicy, splitOvertime, weekPay, weightedAverageRate } from './overtime';

describe('overtime', () => {
  test.each([
    [0, 0, 0],
    [2399, 2399, 0],
    [2400, 2400, 0],
    [2401, 2400, 1],
    [3000, 2400, 600],
  ])('%i minutes are %i and %i', (minutes, regular, overtime) => {
    expect(splitOvertime(minutes, defaultPolicy)).toEqual({ regular, overtime });
  });

  test('a policy may start at once', () => {
    expect(splitOvertime(60, { afterMinutes: 0, multiplier: 2 })).toEqual({
      regular: 0,
      overtime: 60,
    });
  });
});

describe('several rates', () => {
  test('average by time, not by rate', () => {
    const parts = [
      { minutes: 30 * 60, ratePerHour: 2000 },
      { minutes: 15 * 60, ratePerHour: 2600 },
    ];
    expect(weightedAverageRate(parts)).toBe(2200);
    // 45 h: 990.00 straight, and 5 h at half of 22.00 more.
    expect(weekPay(parts, defaultPolicy)).toEqual({
      regular: 2400,
      overtime: 300,
      averageRate: 2200,
      straight: 99_000,
      premium: 5500,
      total: 104_500,
    });
  });

  test('no time costs nothing, and one rate is itself', () => {
    expect(weightedAverageRate([])).toBe(0);
    expect(weekPay([], defaultPolicy).total).toBe(0);
    expect(weightedAverageRate([{ minutes: 7, ratePerHour: 3333 }])).toBe(3333);
  });

  test('a multiplier of 1 adds nothing; parts always add up', () => {
    const odd = [
      { minutes: 1601, ratePerHour: 1999 },
      { minutes: 1013, ratePerHour: 2001 },
    ];
    expect(weekPay(odd, { afterMinutes: 2400, multiplier: 1 }).premium).toBe(0);
    const pay = weekPay(odd, defaultPolicy);
    expect(pay.straight + pay.premium).toBe(pay.total);
  });
});
