import * as library from 'rrule';
import { addDays, addMonths, type Day } from '~/platform/calendar/dates';
import { inTime } from '~/platform/in-time';
import { choiceOf } from './choice';

// Native Node sees a CommonJS file, the bundler a module.
const { RRule } = ('default' in library ? library.default : library) as typeof library;

/** A rule that RFC 5545 and we understand, over whole days. */
export function isRule(text: string): boolean {
  const allowed = /^(FREQ|INTERVAL|BYDAY|BYMONTHDAY|BYSETPOS|BYMONTH|COUNT|UNTIL)$/;
  if (
    text.length > 200 ||
    !/^FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY)(;[A-Z]+=[-+A-Z0-9,]+)*$/.test(text)
  ) {
    return false;
  }
  if (!text.split(';').every((part) => allowed.test(part.split('=', 1)[0] ?? ''))) return false;
  // One that never comes is none.
  return find(text, '2024-01-01', (rule) => rule.after(utc('2023-12-31'))) !== null;
}

/**
 * Days have no zone: the library is given midnights of UTC and never sees a clock change. It goes through every
 * day to the year 9999 for a rule that never comes, and throws at what it does not know; people may write both by
 * the Data API: a series that is not found in time, or not understood, is over.
 */
function find(
  rule: string,
  startsOn: Day,
  which: (series: library.RRule) => Date | null,
): Day | null {
  try {
    const series = new RRule({ ...RRule.parseString(rule), dtstart: utc(startsOn) });
    const found = inTime(() => which(series), null);
    return found?.toISOString().slice(0, 10) ?? null;
  } catch {
    return null;
  }
}

function utc(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** The first day of the series on or after another; null when it is over by then. */
export function onOrAfter(rule: string, startsOn: Day, day: Day): Day | null {
  return find(rule, startsOn, (series) => series.after(utc(day), true));
}

/** The first day of the series after another. */
export function nextAfter(rule: string, startsOn: Day, day: Day): Day | null {
  return find(rule, startsOn, (series) => series.after(utc(day)));
}

/** The last day of the series up to another; null when there is none yet. */
export function lastUpTo(rule: string, startsOn: Day, day: Day): Day | null {
  return find(rule, startsOn, (series) => series.before(utc(day), true));
}

/**
 * The day that follows when the last one was done on `done`: an interval counted from there. How many there
 * are to be is counted by whoever asks, as every such series begins anew.
 */
export function afterDone(rule: string, done: Day): Day | null {
  const { frequency, interval, weekdays: days, until } = choiceOf(rule);
  const next = ((): Day | null => {
    if (frequency === 'DAILY') return addDays(done, interval);
    if (frequency === 'MONTHLY') return addMonths(done, interval);
    if (frequency === 'YEARLY') return addMonths(done, 12 * interval);
    // With several weekdays, the next of them; with one, or none, so many weeks later.
    if (days.length > 1) return nextAfter(rule.replace(/;COUNT=\d+/, ''), done, done);
    return addDays(done, 7 * interval);
  })();
  return next && (!until || next <= until) ? next : null;
}
