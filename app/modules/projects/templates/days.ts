import { addDays, type Day, daysFrom, weekdayOf } from '~/platform/calendar/dates';

/** How a template counts from the start of a project. */
export const dayCounts = ['days', 'working_days'] as const;
export type DayCount = (typeof dayCounts)[number];

/** Days a company does not work: its weekend, and the holidays it keeps. */
export interface OffDays {
  /** 0 Sunday … 6 Saturday. */
  weekend: readonly number[];
  holidays: ReadonlySet<Day>;
}

/** Longer plans than this nobody makes; it also bounds the walk over the calendar. */
export const MAX_OFFSET = 1500;

/** Nobody works on it. */
export function isOff(day: Day, off: OffDays): boolean {
  return off.weekend.includes(weekdayOf(day)) || off.holidays.has(day);
}

/** The day itself if somebody works on it, else the next on which somebody does. */
export function nextWorkingDay(day: Day, off: OffDays): Day {
  let found = day;
  for (let step = 0; step < 366 && isOff(found, off); step += 1) found = addDays(found, 1);
  return found;
}

/** How far a day is from the start; days before it are negative. A day off counts as the working day after it. */
export function offsetOf(start: Day, day: Day, count: DayCount, off: OffDays): number {
  const distance = daysFrom(start, day);
  const limit = (n: number) => Math.max(-MAX_OFFSET, Math.min(MAX_OFFSET, n));
  if (count === 'days') return limit(distance);
  const from = nextWorkingDay(start, off);
  const to = nextWorkingDay(day, off);
  const [first, last] = from <= to ? [from, to] : [to, from];
  let days = 0;
  for (let at = first; at < last && days < MAX_OFFSET; at = addDays(at, 1)) {
    if (!isOff(at, off)) days += 1;
  }
  return from <= to ? days : -days;
}

/** The day that is so far from the start: the inverse of `offsetOf`. */
export function dayAt(start: Day, offset: number, count: DayCount, off: OffDays): Day {
  if (count === 'days') return addDays(start, offset);
  const step = offset < 0 ? -1 : 1;
  let day = nextWorkingDay(start, off);
  for (let left = Math.abs(offset), walked = 0; left > 0 && walked < 4000; walked += 1) {
    day = addDays(day, step);
    if (!isOff(day, off)) left -= 1;
  }
  return day;
}
