import { expect, test } from 'vitest';
import { dayAt, type OffDays, offsetOf } from './days';

/** Saturday and Sunday off, and Friday 25 December 2026. */
const off: OffDays = { weekend: [0, 6], holidays: new Set(['2026-12-25']) };

test.each([
  // Monday 21 December: the Friday is a holiday, then comes the weekend.
  ['2026-12-21', 0, '2026-12-21'],
  ['2026-12-21', 3, '2026-12-24'],
  ['2026-12-21', 4, '2026-12-28'],
  ['2026-12-21', -1, '2026-12-18'],
  // A start on a Saturday is the Monday after it.
  ['2026-12-19', 0, '2026-12-21'],
  ['2026-12-19', 9, '2027-01-04'],
])('from %s, %i working days are %s', (start, offset, day) => {
  expect(dayAt(start, offset, 'working_days', off)).toBe(day);
  expect(offsetOf(start, day, 'working_days', off)).toBe(offset);
});

test('calendar days count every day', () => {
  expect(dayAt('2026-12-21', 5, 'days', off)).toBe('2026-12-26');
  expect(offsetOf('2026-12-21', '2026-12-26', 'days', off)).toBe(5);
  expect(offsetOf('2026-12-21', '2026-12-20', 'days', off)).toBe(-1);
});

test('a day off is kept as the working day after it', () => {
  expect(offsetOf('2026-12-21', '2026-12-26', 'working_days', off)).toBe(4);
});
