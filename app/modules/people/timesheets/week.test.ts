import { describe, expect, test } from 'vitest';
import { weekdayOf, weekStartOf } from '~/platform/calendar/dates';
import { daysOfWeek, weekFromQuery, weekThatComesFirst } from './week';

describe('weeks', () => {
  test.each([
    ['2026-11-18', 1, '2026-11-16'],
    ['2026-11-16', 1, '2026-11-16'],
    ['2026-11-15', 1, '2026-11-09'],
    ['2026-11-15', 0, '2026-11-15'],
    ['2026-11-20', 6, '2026-11-14'],
    ['2026-01-01', 1, '2025-12-29'],
    ['2024-03-01', 0, '2024-02-25'],
  ])('%s with first day %i begins %s', (day, firstDay, start) => {
    expect(weekStartOf(day, firstDay)).toBe(start);
  });

  test('every day of a week leads to the same start, whatever day weeks begin on', () => {
    for (let firstDay = 0; firstDay < 7; firstDay += 1) {
      const start = weekStartOf('2026-03-11', firstDay);
      expect(weekdayOf(start)).toBe(firstDay);
      for (const day of daysOfWeek(start)) expect(weekStartOf(day, firstDay)).toBe(start);
    }
  });

  test('an address may name any day, and nonsense is this week', () => {
    expect(weekFromQuery('2026-11-18', '2026-01-05', 1)).toBe('2026-11-16');
    for (const asked of [null, '', 'x', '2026-02-30', '9999-12-31', '0001-01-01']) {
      expect(weekFromQuery(asked, '2026-11-21', 1)).toBe('2026-11-16');
    }
  });
});

describe('sequence', () => {
  const sheet = (weekStart: string, status: string) => ({ weekStart, status });

  test('the first week is free, and so is one after weeks that are in', () => {
    expect(weekThatComesFirst([], '2026-11-16')).toBeNull();
    expect(
      weekThatComesFirst(
        [sheet('2026-11-09', 'submitted'), sheet('2026-11-02', 'approved')],
        '2026-11-16',
      ),
    ).toBeNull();
  });

  test('the oldest open week comes first', () => {
    const earlier = [
      sheet('2026-11-09', 'draft'),
      sheet('2026-10-26', 'rejected'),
      sheet('2026-11-02', 'approved'),
    ];
    expect(weekThatComesFirst(earlier, '2026-11-16')).toBe('2026-10-26');
  });

  test('a week that was never begun comes before the ones after it', () => {
    expect(weekThatComesFirst([sheet('2026-10-26', 'approved')], '2026-11-16')).toBe('2026-11-02');
  });

  test('later weeks do not matter; a moved first day leaves no gap', () => {
    expect(weekThatComesFirst([sheet('2026-11-23', 'draft')], '2026-11-16')).toBeNull();
    expect(weekThatComesFirst([sheet('2026-11-09', 'approved')], '2026-11-15')).toBeNull();
  });
});
