import { expect, test } from 'vitest';
import { heatOf, spread, type WorkDay, weekOf } from './spread';

const day = (date: string, away = 0): WorkDay => ({ day: date, minutes: 480, away });
/** Thursday and Friday, then Monday (half away) and Tuesday (away). */
const days = [day('2026-11-19'), day('2026-11-20'), day('2026-11-23', 0.5), day('2026-11-24', 1)];
const work = (startsOn: string | null, dueOn: string | null, estimate: number | null = 600) => ({
  startsOn,
  dueOn,
  estimate,
});

test.each([
  // By the time there is: two whole days and a half.
  [work('2026-11-19', '2026-11-24'), '2026-11-19 240, 2026-11-20 240, 2026-11-23 120'],
  // The weekend has no working day: the next one has it all.
  [work('2026-11-21', '2026-11-22'), '2026-11-23 600'],
  [work(null, '2026-11-20'), '2026-11-20 600'],
  // Late: today's.
  [work('2026-11-02', '2026-11-10'), '2026-11-19 600'],
  [work('2026-11-19', null), '2026-11-19 600'],
  [work('2026-11-19', '2026-11-20', null), ''],
  [work(null, null), ''],
  // Minutes add up.
  [work('2026-11-19', '2026-11-23', 101), '2026-11-19 40, 2026-11-20 41, 2026-11-23 20'],
])('%j is %s', (task, expected) => {
  const shares = spread(task, days, '2026-11-19');
  expect([...shares].map(([date, minutes]) => `${date} ${minutes}`).join(', ')).toBe(expected);
});

test('a week begins where the company’s does', () => {
  const weeks = ['2026-11-15', '2026-11-22'];
  expect(weekOf('2026-11-21', weeks)).toBe('2026-11-15');
  expect(weekOf('2026-11-29', weeks)).toBeUndefined();
});

test.each([
  [0, 0, 'away'],
  [10, 0, 'over'],
  [0, 480, 'none'],
  [200, 480, 'free'],
  [400, 480, 'fine'],
  [480, 480, 'full'],
  [481, 480, 'over'],
] as const)('%i of %i minutes: %s', (planned, capacity, heat) => {
  expect(heatOf(planned, capacity)).toBe(heat);
});
