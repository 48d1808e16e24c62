import { addDays, type Day, eachDay, isUsableDay, weekStartOf } from '~/platform/calendar/dates';

/** The seven days of a week. */
export function daysOfWeek(weekStart: Day): Day[] {
  return eachDay(weekStart, addDays(weekStart, 6));
}

/** The week an address asks for, by any day of it; this week when it asks for none or for nonsense. */
export function weekFromQuery(asked: string | null, today: Day, firstDay: number): Day {
  return weekStartOf(asked && isUsableDay(asked) ? asked : today, firstDay);
}

export interface SheetState {
  weekStart: Day;
  status: string;
}

/**
 * Which week must be handed in before this one: the first open one, or the first that was never begun after
 * the newest before it. Null when this one's turn has come. `earlier` holds the weeks before it.
 */
export function weekThatComesFirst(earlier: readonly SheetState[], weekStart: Day): Day | null {
  const before = earlier
    .filter((sheet) => sheet.weekStart < weekStart)
    .sort((a, b) => (a.weekStart < b.weekStart ? -1 : 1));
  const open = before.find(({ status }) => status === 'draft' || status === 'rejected');
  if (open) return open.weekStart;
  const last = before.at(-1)?.weekStart;
  return last !== undefined && last < addDays(weekStart, -7) ? addDays(last, 7) : null;
}
