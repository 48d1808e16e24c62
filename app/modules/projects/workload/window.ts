import { addDays, type Day, isUsableDay, weekStartOf } from '~/platform/calendar/dates';

const WEEKS = 6;

/** The weeks that are looked at together: from the one of the day asked for, or of today. */
export function weeksFrom(asked: string, today: Day, weekStart: number) {
  const from = weekStartOf(isUsableDay(asked) ? asked : today, weekStart);
  return {
    from,
    until: addDays(from, 7 * WEEKS - 1),
    weeks: Array.from({ length: WEEKS }, (_, index) => addDays(from, 7 * index)),
  };
}
