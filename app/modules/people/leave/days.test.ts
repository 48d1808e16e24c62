import { describe, expect, test } from 'vitest';
import { addDays, addMonths, daysFrom, eachDay, isDay, weekdayOf } from '~/platform/calendar/dates';
import {
  backOn,
  countDays,
  type DaysOff,
  halfDayOnHoliday,
  isEmptyRange,
  type LeaveRange,
  overlaps,
  partOf,
  slotsOf,
  totalDays,
} from './days';

/** `2026-03-27p..2026-04-02a`: from the afternoon of the first to the morning of the last day. */
function range(text: string): LeaveRange {
  const [start = '', end = start] = text.split('..');
  return {
    startDate: start.slice(0, 10),
    startHalf: start.endsWith('p'),
    endDate: end.slice(0, 10),
    endHalf: end.endsWith('a'),
  };
}

function weekendsOf(from: string, until: string): [string, null][] {
  return eachDay(from, until)
    .filter((day) => weekdayOf(day) % 6 === 0)
    .map((day) => [day, null]);
}

// Good Friday and Easter Monday 2026, the leap day of 2028, and Saturdays and Sundays.
const off: DaysOff = new Map<string, string | null>([
  ...weekendsOf('2025-12-01', '2028-12-31'),
  ['2026-04-03', 'Good Friday'],
  ['2026-04-06', 'Easter Monday'],
  ['2026-08-15', 'Independence Day'], // a Saturday
]);

describe('counting', () => {
  test.each([
    ['one working day', '2026-03-24', 1],
    ['a morning', '2026-03-24..2026-03-24a', 0.5],
    ['an afternoon', '2026-03-24p..2026-03-24', 0.5],
    ['a working week', '2026-03-23..2026-03-27', 5],
    ['over a weekend', '2026-03-26..2026-03-31', 4],
    ['half a day at each end', '2026-03-26p..2026-03-31a', 3],
    ['over Easter', '2026-04-01..2026-04-07', 3],
    ['only a weekend', '2026-03-28..2026-03-29', 0],
    ['only a holiday', '2026-04-03', 0],
    ['a holiday on a Saturday counts once', '2026-08-13..2026-08-17', 3],
    ['over the turn of a year', '2026-12-30..2027-01-04', 4],
    ['a leap day', '2028-02-28..2028-03-01', 3],
    ['no leap day', '2027-02-28..2027-03-02', 2],
    ['over the change to summer time', '2026-03-27..2026-03-30', 2],
    ['over the change to winter time', '2026-10-23..2026-10-26', 2],
  ])('%s', (_, text, expected) => {
    expect(totalDays(countDays(range(text), off, false))).toBe(expected);
  });

  test.each([
    ['a weekend', '2026-03-28..2026-03-29', 2],
    ['a week and its weekend', '2026-03-27..2026-03-30', 4],
    ['half of a holiday', '2026-04-03..2026-04-03a', 0.5],
  ])('types that count holidays: %s', (_, text, expected) => {
    expect(totalDays(countDays(range(text), off, true))).toBe(expected);
  });

  test('explains each day', () => {
    expect(countDays(range('2026-04-02p..2026-04-04'), off, false)).toEqual([
      { day: '2026-04-02', portion: 0.5, kind: 'working', holidayName: null },
      { day: '2026-04-03', portion: 0, kind: 'holiday', holidayName: 'Good Friday' },
      { day: '2026-04-04', portion: 0, kind: 'weekend', holidayName: null },
    ]);
  });

  test.each([
    ['2026-04-03..2026-04-03a', true],
    ['2026-04-02p..2026-04-03a', true],
    ['2026-04-04p..2026-04-07', true],
    ['2026-04-02p..2026-04-07a', false],
  ])('a half-day on a holiday: %s is %s', (text, expected) => {
    const days = countDays(range(text), off, false);
    expect(halfDayOnHoliday(range(text), days)).toBe(expected);
  });

  test.each([
    ['2026-04-03', false],
    ['2026-04-03p..2026-04-03a', true],
    ['2026-04-03p..2026-04-04a', false],
    ['2026-04-04..2026-04-03', true],
  ])('%s is empty: %s', (text, expected) => {
    expect(isEmptyRange(range(text))).toBe(expected);
  });
});

describe('half-days', () => {
  test.each([
    ['morning and afternoon of a day', '2026-03-24..2026-03-24a', '2026-03-24p..2026-03-24', false],
    ['the same morning', '2026-03-24..2026-03-24a', '2026-03-24..2026-03-24a', true],
    ['a day and its morning', '2026-03-24', '2026-03-24..2026-03-24a', true],
    ['end at noon, begin at noon', '2026-03-20..2026-03-24a', '2026-03-24p..2026-03-27', false],
    ['end at noon, begin that morning', '2026-03-20..2026-03-24a', '2026-03-24..2026-03-27', true],
    ['one within the other', '2026-03-20..2026-03-27', '2026-03-24', true],
    ['side by side', '2026-03-20..2026-03-23', '2026-03-24', false],
  ])('overlap: %s', (_, a, b, expected) => {
    expect(overlaps(range(a), range(b))).toBe(expected);
    expect(overlaps(range(b), range(a))).toBe(expected);
  });

  test('are numbered as the database does', () => {
    expect(slotsOf(range('2000-01-01'))).toEqual([0, 2]);
    expect(slotsOf(range('2000-01-02p..2000-01-03a'))).toEqual([3, 5]);
  });

  test('say which part of a day is taken', () => {
    const leave = range('2026-03-24p..2026-03-26a');
    expect(['2026-03-24', '2026-03-25', '2026-03-26'].map((day) => partOf(leave, day))).toEqual([
      'afternoon',
      'full',
      'morning',
    ]);
  });

  test.each([
    ['2026-03-26..2026-03-27', '2026-03-30'],
    ['2026-04-02', '2026-04-07'],
    ['2026-03-26..2026-03-27a', '2026-03-27'],
  ])('after %s the person is back on %s', (text, expected) => {
    expect(backOn(range(text), off)).toBe(expected);
  });
});

describe('days of the calendar', () => {
  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-11-15', 3, '2027-02-15'],
    ['2026-03-15', -3, '2025-12-15'],
    ['2026-01-01', 12, '2027-01-01'],
  ])('%s plus %s months is %s', (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected);
  });

  test('count over leap years and clock changes', () => {
    expect(addDays('2028-02-28', 2)).toBe('2028-03-01');
    expect(addDays('2026-03-28', 1)).toBe('2026-03-29');
    expect(daysFrom('2028-01-01', '2029-01-01')).toBe(366);
    expect(daysFrom('2026-03-01', '2026-02-28')).toBe(-1);
  });

  test.each([
    ['2026-02-28', true],
    ['2026-02-29', false],
    ['2028-02-29', true],
    ['2026-13-01', false],
    ['2026-1-01', false],
    ['', false],
  ])('%s is a day: %s', (text, expected) => {
    expect(isDay(text)).toBe(expected);
  });
});
