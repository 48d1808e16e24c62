/** Where the hands of a wall clock stand: a day, and minutes since midnight. */
export interface WallClock {
  /** YYYY-MM-DD */
  day: string;
  minutes: number;
  /** 0 Sunday … 6 Saturday. */
  weekday: number;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
  let clock = clocks.get(zone);
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      calendar: 'gregory',
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    clocks.set(zone, clock);
  }
  return clock;
}

/** The instant's wall clock as if it were UTC, in milliseconds. */
function wall(at: number, zone: string): number {
  const part: Record<string, number> = {};
  for (const { type, value } of clockOf(zone).formatToParts(at)) part[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

/** What the clock on the wall of a zone shows at an instant. */
export function wallClock(at: Date, zone: string): WallClock {
  const shown = new Date(wall(at.getTime(), zone));
  return {
    day: shown.toISOString().slice(0, 10),
    minutes: shown.getUTCHours() * 60 + shown.getUTCMinutes(),
    weekday: shown.getUTCDay(),
  };
}

/**
 * When a clock in a zone shows `time` (HH:MM) on `day`. A time that the clock shows twice, as it is set
 * back, is the `first` or the `last` of the two; one it never shows, as it is set forward, is as much
 * later as was skipped.
 */
export function instantOf(
  day: string,
  time: string,
  zone: string,
  which: 'first' | 'last' = 'first',
): Date {
  const wanted = Date.parse(`${day}T${time}Z`);
  const offsetAt = (at: number) => wall(at, zone) - at;
  const before = wanted - offsetAt(wanted - 86_400_000);
  const after = wanted - offsetAt(wanted + 86_400_000);
  const shown = [before, after].filter((at) => wall(at, zone) === wanted);
  if (shown.length === 0) return new Date(before);
  return new Date(which === 'first' ? Math.min(...shown) : Math.max(...shown));
}
