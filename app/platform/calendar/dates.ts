/** Calendar days as text, YYYY-MM-DD. Pure arithmetic on the calendar: no zone, so no clock changes either. */
export type Day = string;

const MS_PER_DAY = 86_400_000;

function toMs(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`);
}

function fromMs(ms: number): Day {
  return new Date(ms).toISOString().slice(0, 10);
}

/** A real day of the calendar, written YYYY-MM-DD. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const ms = toMs(text);
  return !Number.isNaN(ms) && fromMs(ms) === text;
}

/** A day that people may ask for: a real one, within what any company keeps. */
export function isUsableDay(text: string): boolean {
  return isDay(text) && text >= '1970-01-01' && text <= '2200-01-01';
}

/** The first day of the week a day is in; `firstDay` 0 Sunday … 6 Saturday. */
export function weekStartOf(day: Day, firstDay: number): Day {
  return addDays(day, -((weekdayOf(day) - firstDay + 7) % 7));
}

/** The day `count` days later (earlier when negative). */
export function addDays(day: Day, count: number): Day {
  return fromMs(toMs(day) + count * MS_PER_DAY);
}

/** Days from one to the other: 0 for the same day. */
export function daysFrom(from: Day, to: Day): number {
  return Math.round((toMs(to) - toMs(from)) / MS_PER_DAY);
}

/** The same day `count` months later, or that month's last day where it has no such day. */
export function addMonths(day: Day, count: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const index = year * 12 + (month - 1) + count;
  const last = new Date(Date.UTC(Math.floor(index / 12), (index % 12) + 1, 0)).getUTCDate();
  return fromMs(Date.UTC(Math.floor(index / 12), index % 12, Math.min(date, last)));
}

/** 0 Sunday … 6 Saturday. */
export function weekdayOf(day: Day): number {
  return new Date(toMs(day)).getUTCDay();
}

/** Every day of a range, both ends included; empty when it ends before it starts. */
export function eachDay(from: Day, to: Day): Day[] {
  return Array.from({ length: Math.max(0, daysFrom(from, to) + 1) }, (_, index) =>
    addDays(from, index),
  );
}

/** The month asked for (YYYY-MM), when it is one that a calendar can show with its neighbours; else the other. */
export function monthOr(asked: string | null, otherwise: string): string {
  const sensible =
    isDay(`${asked}-01`) && asked !== null && asked >= '1970-01' && asked <= '2200-01';
  return sensible ? asked : otherwise;
}

/** The later of two days. */
export function latest(a: Day, b: Day): Day {
  return a > b ? a : b;
}

/** The earlier of two days; null stands for never. */
export function earliest(a: Day, b: Day | null): Day {
  return b !== null && b < a ? b : a;
}
