import { addDays, addMonths, type Day, daysFrom, weekdayOf } from '~/platform/calendar/dates';

/** How close one looks. */
export const zooms = ['week', 'month', 'quarter'] as const;
export type Zoom = (typeof zooms)[number];

/** Days on show, and pixels a day is wide. */
const scale: Record<Zoom, { days: number; dayWidth: number }> = {
  week: { days: 28, dayWidth: 28 },
  month: { days: 91, dayWidth: 10 },
  quarter: { days: 364, dayWidth: 2.6 },
};

export const ROW = 40;
export const HEAD = 48;
const BAR = 18;
/** The narrowest bar that can still be hit. */
const MIN_BAR = 8;

/** What the window shows: from a first day of a week on. */
export interface Window {
  zoom: Zoom;
  from: Day;
  until: Day;
  dayWidth: number;
  width: number;
}

/** The window that begins with the week of `day`. */
export function windowAt(day: Day, zoom: Zoom, weekStart: number): Window {
  const { days, dayWidth } = scale[zoom];
  const from = addDays(day, -((weekdayOf(day) - weekStart + 7) % 7));
  return { zoom, from, until: addDays(from, days - 1), dayWidth, width: days * dayWidth };
}

/** First days of the windows before and after, half a window away, so that nothing is lost from sight. */
export function neighbours({ zoom, from }: Window): { earlier: Day; later: Day } {
  const step = Math.round(scale[zoom].days / 2 / 7) * 7;
  return { earlier: addDays(from, -step), later: addDays(from, step) };
}

/** Where a window starts when nobody asked: a little before today, or at the project's own time when today is not in it. */
export function usualDay(
  zoom: Zoom,
  today: Day,
  project: { first: Day | null; last: Day | null },
): Day {
  const lead = Math.round(scale[zoom].days / 5);
  const { first, last } = project;
  if (first && first > addDays(today, scale[zoom].days - lead)) return first;
  if (last && last < addDays(today, -lead)) return first ?? last;
  return addDays(today, -lead);
}

/** One line of the drawing. */
export interface Row {
  id: string;
  start: Day | null;
  end: Day | null;
  /** A point in time is a diamond. */
  point?: boolean;
}

export interface Bar {
  x: number;
  y: number;
  width: number;
  height: number;
  /** It begins before, or ends after, what is on show. */
  cutStart: boolean;
  cutEnd: boolean;
}

/**
 * Where things are drawn. In pages that read from right to left time runs from the right, so every x is
 * counted from the other side.
 */
export function geometry(view: Window, rows: readonly Row[], rtl: boolean) {
  const place = new Map(rows.map(({ id }, index) => [id, index]));
  const mirrored = (x: number, width = 0) => (rtl ? view.width - x - width : x);
  const edge = (day: Day) => daysFrom(view.from, day) * view.dayWidth;
  const middle = (index: number) => HEAD + index * ROW + ROW / 2;

  const bar = ({ id, start, end }: Row): Bar | null => {
    const index = place.get(id);
    const first = start ?? end;
    const last = end ?? start;
    if (index === undefined || !first || !last) return null;
    if (last < view.from || first > view.until) return null;
    const from = Math.max(0, edge(first));
    const to = Math.min(view.width, edge(addDays(last, 1)));
    const width = Math.max(MIN_BAR, to - from - 2);
    return {
      x: mirrored(from + 1, width),
      y: middle(index) - BAR / 2,
      width,
      height: BAR,
      cutStart: first < view.from,
      cutEnd: last > view.until,
    };
  };

  const diamond = ({ id, end }: Row) => {
    const index = place.get(id);
    if (index === undefined || !end || end < view.from || end > view.until) return null;
    return { x: mirrored(edge(end) + view.dayWidth / 2), y: middle(index) };
  };

  /** From the end of what is waited for to the start of what waits, around corners. */
  const link = (before: Row, after: Row): string | null => {
    const a = place.get(before.id);
    const b = place.get(after.id);
    const done = before.end ?? before.start;
    const begins = after.start ?? after.end;
    if (a === undefined || b === undefined || !done || !begins) return null;
    const inside = (x: number) => Math.max(0, Math.min(view.width, x));
    const x1 = inside(edge(addDays(done, 1)) - 1);
    const x2 = inside(edge(begins) + 1);
    // Both beyond the same side: nothing to see.
    if (x1 === x2 && (x1 === 0 || x1 === view.width)) return null;
    const turn = x2 - x1 >= 10 ? x2 - 6 : x1 + 6;
    const y1 = middle(a);
    const y2 = middle(b);
    const points: [number, number][] =
      x2 - x1 >= 10
        ? [
            [x1, y1],
            [turn, y1],
            [turn, y2],
            [x2, y2],
          ]
        : [
            [x1, y1],
            [turn, y1],
            [turn, (y1 + y2) / 2],
            [x2 - 8, (y1 + y2) / 2],
            [x2 - 8, y2],
            [x2, y2],
          ];
    return points
      .map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${round(mirrored(x))} ${round(y)}`)
      .join('');
  };

  return {
    height: HEAD + rows.length * ROW,
    bar,
    diamond,
    link,
    /** Middle of today's column, when it is on show. */
    today: (today: Day) =>
      today < view.from || today > view.until
        ? null
        : round(mirrored(edge(today) + view.dayWidth / 2)),
    x: (day: Day, days = 0) => round(mirrored(edge(day), days * view.dayWidth)),
  };
}
export type Geometry = ReturnType<typeof geometry>;

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Marks of the head: months above; below them days, weeks, or nothing when they would not fit. */
export function marks(view: Window): { months: Day[]; ticks: Day[] } {
  const months: Day[] = [];
  for (let day = `${view.from.slice(0, 7)}-01`; day <= view.until; day = addMonths(day, 1)) {
    months.push(day < view.from ? view.from : day);
  }
  const step = { week: 1, month: 7, quarter: 0 }[view.zoom];
  const ticks: Day[] = [];
  for (let day = view.from; step > 0 && day <= view.until; day = addDays(day, step))
    ticks.push(day);
  return { months, ticks };
}
