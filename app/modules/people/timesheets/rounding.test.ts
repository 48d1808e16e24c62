import { expect, test } from 'vitest';
import { type Rounding, roundedParts, roundUp } from './rounding';

test.each([
  [0.2, 'none', 1],
  [61, 'none', 61],
  [61, 'six', 66],
  [60, 'fifteen', 60],
  [60.01, 'fifteen', 75],
  [2, 'thirty', 30],
] satisfies [number, Rounding, number][])('%f minutes, %s: %i', (minutes, rounding, expected) => {
  expect(roundUp(minutes, rounding)).toBe(expected);
});

test('over midnight each day gets its own, and what rounding adds goes to the last', () => {
  const parts = [
    { day: '2026-11-20', minutes: 50.4 },
    { day: '2026-11-21', minutes: 11 },
  ];
  expect(roundedParts(parts, 'fifteen')).toEqual([
    { day: '2026-11-20', minutes: 50 },
    { day: '2026-11-21', minutes: 25 },
  ]);
  expect(
    roundedParts(
      [
        { day: '2026-11-20', minutes: 0.3 },
        { day: '2026-11-21', minutes: 0.3 },
      ],
      'none',
    ),
  ).toEqual([{ day: '2026-11-21', minutes: 1 }]);
});
