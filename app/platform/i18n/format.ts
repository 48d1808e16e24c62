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
const QUARTER = 900_000;
const DAY_LENGTH = 86_400_000;
const WALL_TIME = /^\d{2}:\d{2}(:\d{2})?$/;

type DatePattern = DateStyle | 'dateTime' | 'time' | 'iso' | 'w-short' | 'w-long' | 'w-narrow';

const clock: Intl.DateTimeFormatOptions = { hour: 'numeric', minute: '2-digit' };
const datePatterns: Record<DatePattern, Intl.DateTimeFormatOptions> = {
  ...dateStyles,
  dateTime: { ...dateStyles.medium, ...clock },
  time: clock,
  iso: { year: 'numeric', month: '2-digit', day: '2-digit' },
  'w-short': { weekday: 'short' },
  'w-long': { weekday: 'long' },
  'w-narrow': { weekday: 'narrow' },
};

function build(tag: string, timeZone: string): Formatters {
  const local = once((pattern: DatePattern) => dateFormat(tag, pattern, timeZone));
  const utc = once((pattern: DatePattern) => dateFormat(tag, pattern, 'UTC'));
  const isoDay = once(() => dateFormat('en-CA', 'iso', timeZone));
  const currencies = once((currency: string) => currencyFormat(tag, currency));
  const units = once((name: string) => unitFormat(tag, name));
  const relatives = once(() => new Intl.RelativeTimeFormat(tag, { numeric: 'auto' }));
  const lists = once(() => new Intl.ListFormat(tag, { type: 'conjunction' }));
  const plain = new Intl.NumberFormat(tag);
  const twoDigits = new Intl.NumberFormat(tag, { minimumIntegerDigits: 2 });
  const special = once((json: string) => new Intl.NumberFormat(tag, JSON.parse(json)));

  const number: Formatters['number'] = (value, options) =>
    (options ? special(JSON.stringify(options)) : plain).format(value);
  const days = new Map<number, number>();
  /** Days since 1970 on the reader's calendar. They begin on a quarter of an hour everywhere. */
  const dayNumber = (value: Instant) => {
    if (isDay(value)) return Date.parse(value) / DAY_LENGTH;
    const quarter = Math.floor(toDate(value).getTime() / QUARTER);
    let day = days.get(quarter);
    if (day === undefined) {
      day = Date.parse(isoDay('').format(new Date(quarter * QUARTER))) / DAY_LENGTH;
      if (days.size >= 2_000) days.clear();
      days.set(quarter, day);
    }
    return day;
  };

  return {
    tag,
    timeZone,
    number,
    date: (value, style = 'medium') =>
      (isDay(value) ? utc(style) : local(style)).format(toDate(value)),
    dateRange: (from, to) =>
      (isDay(from) ? utc('medium') : local('medium')).formatRange(toDate(from), toDate(to)),
    dateTime: (value) => local('dateTime').format(toDate(value)),
    time: (value) =>
      typeof value === 'string' && WALL_TIME.test(value)
        ? utc('time').format(new Date(`1970-01-01T${value.slice(0, 5)}:00Z`))
        : local('time').format(toDate(value)),
    money: (minor, currency) => {
      const { format, divisor } = currencies(currency);
      // “US$” beside Arabic would be torn apart: the mark keeps it together.
      return format.format(Number(minor) / divisor).replace(/[A-Z]+\$/, '$&\u200e');
    },
    percent: (fraction, digits = 0) =>
      number(fraction, { style: 'percent', maximumFractionDigits: digits }),
    duration: (minutes) => {
      const total = Math.round(Math.abs(minutes));
      const hours = Math.floor(total / 60);
      const parts: string[] = [];
      if (hours) parts.push(units('hour').format(hours));
      if (total % 60 || !hours) parts.push(units('minute').format(total % 60));
      return sign(minutes) + parts.join(' ');
    },
    clock: (minutes) => {
      const total = Math.round(Math.abs(minutes));
      const hours = plain.format(Math.floor(total / 60));
      return `${sign(minutes)}${hours}:${twoDigits.format(total % 60)}`;
    },
    bytes: (size) => {
      if (size < 1000) return units('byte').format(size);
      if (size < 1_000_000) return units('kilobyte').format(size / 1000);
      if (size < 1_000_000_000) return units('megabyte').format(size / 1_000_000);
      return units('gigabyte').format(size / 1_000_000_000);
    },
    relative: (value, now) => {
      const seconds = (toDate(value).getTime() - now.getTime()) / 1000;
      // “Yesterday” is a matter of the calendar, not of 24 hours.
      const [amount, unit] =
        isDay(value) || Math.abs(seconds) >= 86_400
          ? dayUnit(dayNumber(value) - dayNumber(now))
          : timeUnit(seconds);
      return relatives('').format(amount, unit);
    },
    list: (items) => lists('').format(items),
    weekdays: (style) =>
      // 2023-01-01 was a Sunday.
      Array.from({ length: 7 }, (_, day) =>
        utc(`w-${style}`).format(new Date(Date.UTC(2023, 0, 1 + day))),
      ),
  };
}

function dateFormat(tag: string, pattern: DatePattern, timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(tag, { ...datePatterns[pattern], timeZone });
}

function currencyFormat(tag: string, currency: string) {
  const format = new Intl.NumberFormat(tag, { style: 'currency', currency });
  return { format, divisor: 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2) };
}

/** How many minor units, as typed digits, a currency has: 2 for INR, 0 for JPY. Source: CLDR. */
export function minorUnits(currency: string): number {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  return format.resolvedOptions().maximumFractionDigits ?? 2;
}

function unitFormat(tag: string, unit: string): Intl.NumberFormat {
  // "712 bytes", but "21 kB": the short form of the one is a word without its plural.
  const unitDisplay = unit === 'byte' ? 'long' : unit.endsWith('byte') ? 'short' : 'narrow';
  const maximumFractionDigits = unit === 'megabyte' || unit === 'gigabyte' ? 1 : 0;
  return new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay, maximumFractionDigits });
}

function isDay(value: Instant): value is string {
  return typeof value === 'string' && DAY.test(value);
}

function toDate(value: Instant): Date {
  return value instanceof Date ? value : new Date(value);
}

function sign(value: number): string {
  return value < 0 ? '−' : '';
}

function dayUnit(days: number): [number, Intl.RelativeTimeFormatUnit] {
  const size = Math.abs(days);
  if (size >= 365) return [Math.trunc(days / 365.25) || Math.sign(days), 'year'];
  if (size >= 30) return [Math.trunc(days / 30.44) || Math.sign(days), 'month'];
  if (size >= 7) return [Math.trunc(days / 7), 'week'];
  return [days, 'day'];
}

function timeUnit(seconds: number): [number, Intl.RelativeTimeFormatUnit] {
  if (Math.abs(seconds) >= 3600) return [Math.trunc(seconds / 3600), 'hour'];
  return [Math.trunc(seconds / 60), 'minute'];
}

/** Makes each thing once, by its name. */
function once<K extends string, V>(make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>();
  return (key) => {
    let value = made.get(key);
    if (value === undefined) {
      value = make(key);
      made.set(key, value);
    }
    return value;
  };
}
