import { isDay } from '~/platform/calendar/dates';

export interface HolidayLine {
  day: string;
  name: string;
}

export interface ParsedLines {
  holidays: HolidayLine[];
  /** Numbers of the lines that could not be read, counted from 1. */
  unreadable: number[];
}

const LINE = /^(\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{4})[\s,;:|–-]+(.+)$/;

/**
 * Holidays pasted from a table or a calendar, one a line: `2026-08-15 Independence Day`,
 * `15.08.2026; Independence Day`, `15/8/2026, Independence Day` (the day comes first). Empty lines are
 * skipped; of two lines for a day the last one counts.
 */
export function parseHolidayLines(text: string): ParsedLines {
  const byDay = new Map<string, string>();
  const unreadable: number[] = [];
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.trim();
    if (!line) continue;
    const [, written = '', name = ''] = LINE.exec(line) ?? [];
    const day = written.includes('-') ? written : toIso(written);
    const title = name.replaceAll('"', '').trim();
    if (isDay(day) && title && title.length <= 120) byDay.set(day, title);
    else unreadable.push(index + 1);
  }
  const holidays = [...byDay].map(([day, name]) => ({ day, name }));
  return { holidays: holidays.sort((a, b) => a.day.localeCompare(b.day)), unreadable };
}

function toIso(written: string): string {
  const [date = '', month = '', year = ''] = written.split(/[./]/);
  return `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
}
