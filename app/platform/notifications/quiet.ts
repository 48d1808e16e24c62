import { addDays } from '~/platform/calendar/dates';
import { instantOf, wallClock } from './zone';

/** Hours in which a person is not to be disturbed, HH:MM each; until ≤ from ends the next morning. */
export interface QuietHours {
  from: string;
  until: string;
}

/**
 * When the quiet hours end that an instant falls into, or null outside them. They begin at the first
 * moment the person's clock shows `from` and end at the last one it shows `until`.
 */
export function quietUntil(now: Date, zone: string, hours: QuietHours | null): Date | null {
  if (!hours) return null;
  const overnight = hours.until <= hours.from;
  const today = wallClock(now, zone).day;
  for (const day of [addDays(today, -1), today]) {
    const start = instantOf(day, hours.from, zone, 'first');
    const end = instantOf(overnight ? addDays(day, 1) : day, hours.until, zone, 'last');
    if (start <= now && now < end) return end;
  }
  return null;
}
