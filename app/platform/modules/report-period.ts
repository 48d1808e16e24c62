import {
  addDays,
  addMonths,
  type Day,
  daysFrom,
  eachDay,
  isUsableDay,
  weekStartOf,
} from '../calendar/dates';
import { isUuid } from '../db/is-uuid';
import type { Formatters } from '../i18n';
import { type DayRange, type ReportQuery, type ReportStep, reportSteps } from './report';

/** Ready choices, in days up to today. */
export const spans = [7, 30, 90, 365] as const;

const MAX_DAYS = 3 * 366;
const MONDAY = 1;
const narrowings = ['person', 'client', 'project'] as const;

/** What the address of a report asks for; anything unknown counts as not given. `path` is its own address. */
export function readReportQuery(query: URLSearchParams, today: Day, path: string): ReportQuery {
  const range = readRange(query, today);
  const days = daysFrom(range.from, range.to) + 1;
  const step = reportSteps.find((each) => each === query.get('step')) ?? stepFor(days);
  const narrowed = Object.fromEntries(
    narrowings.map((name) => {
      const id = query.get(name) ?? '';
      return [name, isUuid(id) ? id : ''];
    }),
  ) as Record<(typeof narrowings)[number], string>;
  return {
    ...range,
    ...narrowed,
    step,
    before: { from: addDays(range.from, -days), to: addDays(range.from, -1) },
    hrefWith: (change) => hrefOf(path, { ...range, ...given(query), ...narrowed, ...change }),
  };
}

/** The address of a report; what is empty is left out. */
export function hrefOf(path: string, parts: Record<string, string>): string {
  const said = Object.entries(parts).filter(([, value]) => value !== '');
  return said.length > 0 ? `${path}?${new URLSearchParams(said)}` : path;
}

function given(query: URLSearchParams): { step: string } {
  return { step: query.get('step') ?? '' };
}

function readRange(query: URLSearchParams, today: Day): DayRange {
  const day = (name: string) => {
    const text = query.get(name) ?? '';
    return isUsableDay(text) ? text : null;
  };
  const to = day('to') ?? today;
  const from = day('from') ?? addDays(to, 1 - 30);
  const [first, last] = from <= to ? [from, to] : [to, from];
  const isTooLong = daysFrom(first, last) >= MAX_DAYS;
  return { from: isTooLong ? addDays(last, 1 - MAX_DAYS) : first, to: last };
}

function stepFor(days: number): ReportStep {
  if (days <= 31) return 'day';
  return days <= 183 ? 'week' : 'month';
}

/** The first day of the step that a day is in; weeks begin on Monday. */
export function stepOf(day: Day, step: ReportStep): Day {
  if (step === 'day') return day;
  return step === 'week' ? weekStartOf(day, MONDAY) : `${day.slice(0, 7)}-01`;
}

/** A stretch of a report's time: a day, a week or a month, or what the period holds of it. */
export interface Stretch extends DayRange {
  /** The whole step's first day: what it is known by. */
  key: Day;
}

/** The period in steps, in order; the first and the last may be cut. */
export function stretches({ from, to }: DayRange, step: ReportStep): Stretch[] {
  if (step === 'day') return eachDay(from, to).map((day) => ({ key: day, from: day, to: day }));
  const found: Stretch[] = [];
  for (let key = stepOf(from, step); key <= to; ) {
    const next = step === 'week' ? addDays(key, 7) : addMonths(key, 1);
    const end = addDays(next, -1);
    found.push({ key, from: key < from ? from : key, to: end > to ? to : end });
    key = next;
  }
  return found;
}

/** Numbers of days put together by the stretches of a period; `label` is the stretch in words. */
export function byStretch<Day extends { day: string }>(
  range: DayRange,
  step: ReportStep,
  days: Day[],
  { date }: Pick<Formatters, 'date'>,
): { label: string; stretch: Stretch; days: Day[] }[] {
  // Grouped once: three years of days are a thousand, and so may be the stretches.
  const groups = Map.groupBy(days, ({ day }) => stepOf(day, step));
  return stretches(range, step).map((stretch) => ({
    label: step === 'month' ? date(stretch.key, 'month') : date(stretch.from, 'day'),
    stretch,
    days: groups.get(stretch.key) ?? [],
  }));
}
