import { Temporal } from 'temporal-polyfill';
import { addDays, type Day, weekdayOf } from '~/platform/calendar/dates';

/** A stretch of a day's working time, in minutes after midnight; 1440 is the day's end. */
export interface Shift {
  starts: number;
  ends: number;
}

/** When a company works: hours by weekday (0 Sunday … 6 Saturday) in a zone, less its holidays. */
export interface CalendarRules {
  timeZone: string;
  week: readonly (readonly Shift[])[];
  /** Days off with their names. */
  holidays: ReadonlyMap<Day, string>;
}

/** Part of a stretch of time, and whether it counts. Instants in milliseconds, the end not included. */
export interface Piece {
  from: number;
  to: number;
  counts: boolean;
  /** The day off that keeps it from counting. */
  holiday?: string;
}

/** Nobody looks for a working hour beyond so many days: a calendar without any never ends otherwise. */
const HORIZON_DAYS = 800;

/**
 * Tells working time from the rest, in real elapsed time: on the day the clocks go forward a shift over the
 * missing hour is an hour shorter, on the day they go back an hour longer.
 */
export class BusinessCalendar {
  private readonly days = new Map<Day, Piece[]>();

  private readonly rules: CalendarRules;

  constructor(rules: CalendarRules) {
    this.rules = rules;
  }

  /** A stretch of time in its parts, in order and without gaps. */
  pieces(from: number, to: number): Piece[] {
    const found: Piece[] = [];
    for (let day = this.dayOf(from); ; day = addDays(day, 1)) {
      for (const piece of this.piecesOf(day)) {
        if (piece.to <= from) continue;
        if (piece.from >= to) return found;
        append(found, {
          ...piece,
          from: Math.max(piece.from, from),
          to: Math.min(piece.to, to),
        });
      }
      if (this.startOf(addDays(day, 1)) >= to) return found;
    }
  }

  /** The instant after so much working time from `from`; null where the calendar has too little of it. */
  after(from: number, working: number): number | null {
    let left = working;
    let day = this.dayOf(from);
    for (let days = 0; days < HORIZON_DAYS; days += 1, day = addDays(day, 1)) {
      for (const piece of this.piecesOf(day)) {
        if (!piece.counts || piece.to <= from) continue;
        const start = Math.max(piece.from, from);
        if (start + left <= piece.to) return start + left;
        left -= piece.to - start;
      }
    }
    return null;
  }

  /** A whole local day, from midnight to midnight. */
  private piecesOf(day: Day): Piece[] {
    const known = this.days.get(day);
    if (known) return known;
    const shifts = this.rules.week[weekdayOf(day)] ?? [];
    const holiday = shifts.length > 0 ? this.rules.holidays.get(day) : undefined;
    const [start, end] = [this.startOf(day), this.startOf(addDays(day, 1))];
    const found: Piece[] = [];
    let at = start;
    for (const shift of holiday === undefined ? shifts : []) {
      const [from, to] = [this.instant(day, shift.starts), this.instant(day, shift.ends)];
      append(found, { from: at, to: from, counts: false });
      append(found, { from, to, counts: true });
      at = Math.max(at, to);
    }
    append(found, { from: at, to: end, counts: false, ...(holiday !== undefined && { holiday }) });
    this.days.set(day, found);
    return found;
  }

  private dayOf(instant: number): Day {
    return Temporal.Instant.fromEpochMilliseconds(instant)
      .toZonedDateTimeISO(this.rules.timeZone)
      .toPlainDate()
      .toString();
  }

  private startOf(day: Day): number {
    return Temporal.PlainDate.from(day).toZonedDateTime(this.rules.timeZone).epochMilliseconds;
  }

  /** A time the clocks skip is when they do; one they show twice is the first. */
  private instant(day: Day, minute: number): number {
    if (minute >= 1440) return this.startOf(addDays(day, 1));
    const plainTime = new Temporal.PlainTime(Math.floor(minute / 60), minute % 60);
    const { timeZone } = this.rules;
    const at = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone, plainTime });
    const isSkipped = !at.toPlainTime().equals(plainTime);
    return (isSkipped ? (at.getTimeZoneTransition('previous') ?? at) : at).epochMilliseconds;
  }
}

/** A calendar of somebody who never sleeps. */
export const aroundTheClock: Pick<BusinessCalendar, 'pieces' | 'after'> = {
  pieces: (from, to) => (from < to ? [{ from, to, counts: true }] : []),
  after: (from, working) => from + working,
};

/** Adds a part; one of the same kind as the last, right after it, makes that one longer. */
export function append(pieces: Piece[], piece: Piece): void {
  if (piece.from >= piece.to) return;
  const last = pieces.at(-1);
  if (
    last &&
    last.to === piece.from &&
    last.counts === piece.counts &&
    last.holiday === piece.holiday
  ) {
    last.to = piece.to;
  } else {
    pieces.push({ ...piece });
  }
}
