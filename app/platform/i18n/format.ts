/**
 * Dates, money and numbers in the reader's form. Pure; Intl objects are cached because making one
 * costs a thousand times more than using it.
 */
export interface FormatScope {
  /** The reader's language. */
  locale: string;
  /** Country of the business (`IN`), which decides grouping (1,00,000) and the order of a date. */
  region?: string | null;
  /** IANA zone in which instants are shown. */
  timeZone?: string | null;
}

type Instant = Date | string | number;
export type DateStyle =
  | 'short'
  | 'medium'
  | 'long'
  | 'full'
  | 'weekday'
  | 'weekdayOnly'
  | 'day'
  | 'month'
  | 'monthShort';

const dateStyles: Record<DateStyle, Intl.DateTimeFormatOptions> = {
  short: { dateStyle: 'short' },
  medium: { day: 'numeric', month: 'short', year: 'numeric' },
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  full: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  weekday: { weekday: 'short', day: 'numeric', month: 'short' },
  weekdayOnly: { weekday: 'long' },
  day: { day: 'numeric', month: 'short' },
  month: { month: 'long', year: 'numeric' },
  monthShort: { month: 'short' },
};

export interface Formatters {
  readonly tag: string;
  readonly timeZone: string;
  /** A day (`2026-03-29`, no zone involved) or the day an instant falls on in `timeZone`. */
  date(value: Instant, style?: DateStyle): string;
  /** Two days as one phrase: “3 – 7 Mar 2026”. */
  dateRange(from: Instant, to: Instant): string;
  /** An instant with date and time. */
  dateTime(value: Instant): string;
  /** The time of an instant, or a wall-clock time such as `09:30`. */
  time(value: Instant): string;
  /** Integer minor units (paise, cents) with their currency. */
  money(minor: number | bigint, currency: string): string;
  number(value: number, options?: Intl.NumberFormatOptions): string;
  /** 0.25 → 25 % in the reader's form. */
  percent(fraction: number, digits?: number): string;
  /** Minutes as “7h 30m”. */
  duration(minutes: number): string;
  /** Minutes as “7:30”, for columns of times. */
  clock(minutes: number): string;
  /** Bytes as “1.4 MB”. */
  bytes(size: number): string;
  /** “3 hours ago”, “in 2 days”; `now` comes from the context's clock. */
  relative(value: Instant, now: Date): string;
  /** “A, B and C”. */
  list(items: string[]): string;
  /** Weekday names, Sunday first. */
  weekdays(style: 'short' | 'long' | 'narrow'): string[];
}

const cache = new Map<string, Formatters>();

/** Formatters for a language, region and time zone; the same object for the same scope. */
export function formatters({ locale, region, timeZone }: FormatScope): Formatters {
  const zone = timeZone || 'UTC';
  const key = `${locale}|${region ?? ''}|${zone}`;
  let made = cache.get(key);
  if (!made) {
    made = build(tagFor(locale, region), zone);
    if (cache.size < 2000) cache.set(key, made);
  }
  return made;
}

/** `en` + `IN` → `en-IN`; Hindi keeps Latin digits and every language the Gregorian calendar. */
function tagFor(locale: string, region?: string | null): string {
  const base = region && /^[A-Z]{2}$/.test(region) ? `${locale}-${region}` : locale;
  return locale === 'hi' ? `${base}-u-ca-gregory-nu-latn` : `${base}-u-ca-gregory`;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const WALL_TIME = /^\d{2}:\d{2}(:\d{2})?$/;

function build(tag: string, timeZone: string): Formatters {
  const numbers = memo((options: Intl.NumberFormatOptions) => new Intl.NumberFormat(tag, options));
  const dates = memo((o: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(tag, o));
  const relatives = memo(() => new Intl.RelativeTimeFormat(tag, { numeric: 'auto' }));
  const lists = memo(() => new Intl.ListFormat(tag, { type: 'conjunction' }));
  const unit = (name: string, style: 'narrow' | 'short' = 'narrow', digits = 0) =>
    numbers({ style: 'unit', unit: name, unitDisplay: style, maximumFractionDigits: digits });
  const zoneOf = (value: Instant) =>
    typeof value === 'string' && DAY.test(value) ? 'UTC' : timeZone;

  return {
    tag,
    timeZone,
    date: (value, style = 'medium') =>
      dates({ ...dateStyles[style], timeZone: zoneOf(value) }).format(toDate(value)),
    dateRange: (from, to) =>
      dates({ ...dateStyles.medium, timeZone: zoneOf(from) }).formatRange(toDate(from), toDate(to)),
    dateTime: (value) =>
      dates({ ...dateStyles.medium, hour: 'numeric', minute: '2-digit', timeZone }).format(
        toDate(value),
      ),
    time: (value) => {
      const wall = typeof value === 'string' && WALL_TIME.test(value);
      const date = wall ? new Date(`1970-01-01T${value.slice(0, 5)}:00Z`) : toDate(value);
      return dates({
        hour: 'numeric',
        minute: '2-digit',
        timeZone: wall ? 'UTC' : timeZone,
      }).format(date);
    },
    money: (minor, currency) => {
      const format = numbers({ style: 'currency', currency });
      return format.format(Number(minor) / 10 ** fractionDigits(format));
    },
    number: (value, options = {}) => numbers(options).format(value),
    percent: (fraction, digits = 0) =>
      numbers({ style: 'percent', maximumFractionDigits: digits }).format(fraction),
    duration: (minutes) => {
      const total = Math.round(Math.abs(minutes));
      const sign = minutes < 0 ? '−' : '';
      const hours = Math.floor(total / 60);
      const parts: string[] = [];
      if (hours) parts.push(unit('hour').format(hours));
      if (total % 60 || !hours) parts.push(unit('minute').format(total % 60));
      return sign + parts.join(' ');
    },
    clock: (minutes) => {
      const total = Math.round(Math.abs(minutes));
      const two = numbers({ minimumIntegerDigits: 2 }).format(total % 60);
      return `${minutes < 0 ? '−' : ''}${numbers({}).format(Math.floor(total / 60))}:${two}`;
    },
    bytes: (size) => {
      if (size < 1000) return unit('byte', 'short').format(size);
      if (size < 1_000_000) return unit('kilobyte', 'short').format(size / 1000);
      return unit('megabyte', 'short', 1).format(size / 1_000_000);
    },
    relative: (value, now) => {
      const seconds = (toDate(value).getTime() - now.getTime()) / 1000;
      const [amount, name] = relativeUnit(seconds);
      return relatives(null).format(amount, name);
    },
    list: (items) => lists(null).format(items),
    weekdays: (style) =>
      // 2023-01-01 was a Sunday.
      Array.from({ length: 7 }, (_, day) =>
        dates({ weekday: style, timeZone: 'UTC' }).format(new Date(Date.UTC(2023, 0, 1 + day))),
      ),
  };
}

function fractionDigits(format: Intl.NumberFormat): number {
  return format.resolvedOptions().maximumFractionDigits ?? 2;
}

function toDate(value: Instant): Date {
  return value instanceof Date ? value : new Date(value);
}

const units: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
];

function relativeUnit(seconds: number): [number, Intl.RelativeTimeFormatUnit] {
  for (const [name, size] of units) {
    if (Math.abs(seconds) >= size) return [Math.trunc(seconds / size), name];
  }
  return [0, 'minute'];
}

function memo<A, R>(make: (argument: A) => R): (argument: A) => R {
  const made = new Map<string, R>();
  return (argument) => {
    const key = JSON.stringify(argument);
    let value = made.get(key);
    if (value === undefined) {
      value = make(argument);
      made.set(key, value);
    }
    return value;
  };
}
