import { expect, test } from 'vitest';
import { spentMinor, usedPercent, warningFor } from './budget';

const facts = {
  budgetMinutes: 600,
  budgetMinor: 100_000,
  rateMinor: 9_000,
  minutes: 500,
  billableMinutes: 400,
};

test('money is billable time at the hourly rate', () => {
  expect(spentMinor(facts)).toBe(60_000);
  expect(spentMinor({ ...facts, rateMinor: 100, billableMinutes: 50 })).toBe(83);
  expect(spentMinor({ ...facts, rateMinor: null })).toBeNull();
});

test.each([
  [79.99, 100, 0],
  [80, 100, 80],
  [479, 600, 0],
  [599, 600, 80],
  [600, 600, 100],
  [900, 600, 100],
  [10, null, 0],
  [null, 100, 0],
])('%s of %s warns at %i', (spent, budget, level) => {
  expect(warningFor(usedPercent(spent, budget))).toBe(level);
});
