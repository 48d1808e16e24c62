import { type Day, weekdayOf } from '~/platform/calendar/dates';

export const frequencies = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const;
export type Frequency = (typeof frequencies)[number];

/** What a monthly rule keeps: the day of the month, the weekday (“second Tuesday”), or the last day. */
export const monthlyOn = ['day', 'weekday', 'last'] as const;
export type MonthlyOn = (typeof monthlyOn)[number];

/** RFC 5545 names, Sunday first. */
export const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const;

/** A rule as people choose it. */
export interface RuleChoice {
  frequency: Frequency;
  /** Every so many days, weeks, months or years. */
  interval: number;
  /** Of a week: 0 Sunday … 6 Saturday. Empty is the weekday of the first one. */
  weekdays: number[];
  monthlyOn: MonthlyOn;
  until: Day | null;
  count: number | null;
}

/** The rule in RFC 5545's words; what it keeps of a month is read from its first day. */
export function ruleOf(choice: RuleChoice, startsOn: Day): string {
  const parts = [`FREQ=${choice.frequency}`];
  if (choice.interval > 1) parts.push(`INTERVAL=${choice.interval}`);
  if (choice.frequency === 'WEEKLY') {
    const days = choice.weekdays.length > 0 ? choice.weekdays : [weekdayOf(startsOn)];
    parts.push(
      `BYDAY=${[...new Set(days)]
        .sort()
        .map((day) => weekdays[day])
        .join(',')}`,
    );
  }
  if (choice.frequency === 'MONTHLY') parts.push(...monthly(choice.monthlyOn, startsOn));
  if (choice.frequency === 'YEARLY' && startsOn.endsWith('-02-29')) {
    // Born on the 29th of February: kept every year, on the month's last day.
    parts.push('BYMONTH=2', 'BYMONTHDAY=-1');
  }
  if (choice.count !== null) parts.push(`COUNT=${choice.count}`);
  else if (choice.until) parts.push(`UNTIL=${choice.until.replaceAll('-', '')}`);
  return parts.join(';');
}

function monthly(on: MonthlyOn, startsOn: Day): string[] {
  const date = Number(startsOn.slice(8));
  if (on === 'last') return ['BYMONTHDAY=-1'];
  if (on === 'weekday') {
    const nth = Math.ceil(date / 7);
    // A fifth Friday is the last one, or most months would have none.
    return [`BYDAY=${nth === 5 ? -1 : nth}${weekdays[weekdayOf(startsOn)]}`];
  }
  // The 31st is the last day of shorter months instead of nothing.
  if (date <= 28) return [`BYMONTHDAY=${date}`];
  const days = Array.from({ length: date - 27 }, (_, index) => 28 + index);
  return [`BYMONTHDAY=${days.join(',')}`, 'BYSETPOS=-1'];
}

/** The choices a rule was made of. */
export function choiceOf(rule: string): RuleChoice {
  const parts = new Map(rule.split(';').map((part) => part.split('=', 2) as [string, string]));
  const days = (parts.get('BYDAY') ?? '').split(',').filter(Boolean);
  const until = parts.get('UNTIL');
  const numbered = days.some((day) => /\d/.test(day));
  return {
    frequency: frequencies.find((each) => each === parts.get('FREQ')) ?? 'WEEKLY',
    interval: Number(parts.get('INTERVAL') ?? 1) || 1,
    weekdays: numbered
      ? []
      : days.map((day) => weekdays.indexOf(day as 'SU')).filter((day) => day >= 0),
    monthlyOn: numbered ? 'weekday' : parts.get('BYMONTHDAY') === '-1' ? 'last' : 'day',
    until: until ? `${until.slice(0, 4)}-${until.slice(4, 6)}-${until.slice(6, 8)}` : null,
    count: parts.has('COUNT') ? Number(parts.get('COUNT')) : null,
  };
}
