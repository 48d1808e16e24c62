import { addDays, type Day, daysFrom, eachDay } from '~/platform/calendar/dates';

/** Leave from its first to its last half-day. */
export interface LeaveRange {
  startDate: Day;
  /** Begins at midday. */
  startHalf: boolean;
  endDate: Day;
  /** Ends at midday. */
  endHalf: boolean;
}

/** Days nobody works: the name of the holiday, or null for a weekend. */
export type DaysOff = ReadonlyMap<Day, string | null>;

/** One day of a request, and why it counts what it counts. */
export interface CountedDay {
  day: Day;
  portion: number;
  kind: 'working' | 'holiday' | 'weekend';
  holidayName: string | null;
}

/**
 * Each day of a range and what it counts: 0 on holidays and weekends unless the type counts them, ½ on
 * a day begun or ended at midday, else 1. The database counts the same (private.count_leave) and has the
 * last word; this is for showing it beforehand.
 */
export function countDays(
  range: LeaveRange,
  daysOff: DaysOff,
  countsHolidays: boolean,
): CountedDay[] {
  return eachDay(range.startDate, range.endDate).map((day) => {
    const holidayName = daysOff.get(day) ?? null;
    const off = daysOff.has(day);
    const half = isHalf(range, day);
    return {
      day,
      portion: off && !countsHolidays ? 0 : half ? 0.5 : 1,
      kind: !off ? 'working' : holidayName === null ? 'weekend' : 'holiday',
      holidayName,
    };
  });
}

/** How many days a request takes from the balance. */
export function totalDays(days: readonly { portion: number }[]): number {
  return days.reduce((sum, day) => sum + day.portion, 0);
}

/** A half-day falls on a day that counts nothing, which makes no sense and is refused. */
export function halfDayOnHoliday(range: LeaveRange, days: readonly CountedDay[]): boolean {
  return days.some((day) => day.portion === 0 && isHalf(range, day.day));
}

/** Leave of no length: one day that begins and ends at midday. */
export function isEmptyRange(range: LeaveRange): boolean {
  const length = daysFrom(range.startDate, range.endDate);
  return length < 0 || (length === 0 && range.startHalf && range.endHalf);
}

/** Two leaves share a half-day. A morning and an afternoon of the same day don't. */
export function overlaps(a: LeaveRange, b: LeaveRange): boolean {
  const [aFrom, aUntil] = slotsOf(a);
  const [bFrom, bUntil] = slotsOf(b);
  return aFrom < bUntil && bFrom < aUntil;
}

/** Half-days since 2000-01-01, the end excluded, as the database numbers them. */
export function slotsOf(range: LeaveRange): [from: number, until: number] {
  const from = daysFrom('2000-01-01', range.startDate) * 2 + (range.startHalf ? 1 : 0);
  const until = daysFrom('2000-01-01', range.endDate) * 2 + 2 - (range.endHalf ? 1 : 0);
  return [from, until];
}

/** The part of a day taken: for calendars and lists. */
export function partOf(range: LeaveRange, day: Day): 'full' | 'morning' | 'afternoon' {
  if (day === range.startDate && range.startHalf) return 'afternoon';
  if (day === range.endDate && range.endHalf) return 'morning';
  return 'full';
}

function isHalf(range: LeaveRange, day: Day): boolean {
  return partOf(range, day) !== 'full';
}

/** The first working day after a leave, when the person is back. Looks two months ahead. */
export function backOn(range: LeaveRange, daysOff: DaysOff): Day | null {
  if (range.endHalf) return range.endDate;
  for (let ahead = 1; ahead <= 62; ahead++) {
    const day = addDays(range.endDate, ahead);
    if (!daysOff.has(day)) return day;
  }
  return null;
}
