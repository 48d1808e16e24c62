import { addDays } from '~/platform/calendar/dates';
import { instantOf, wallClock } from './zone';

/** How a person wants mail collected. */
export interface DigestChoice {
  digest: 'daily' | 'weekly';
  /** 0–23, in the person's zone. */
  hour: number;
  /** Of a weekly digest: 0 Sunday … 6 Saturday. */
  weekday: number;
}

/** A digest's day in the person's zone, and the instant it is due. */
export interface DigestTime {
  day: string;
  at: Date;
}

/** The first digest after an instant. */
export function nextDigest(now: Date, zone: string, choice: DigestChoice): DigestTime {
  return find(now, zone, choice, 1, (at) => at > now);
}

/** The latest digest that is due. Its day names it: one digest a day, however late it is sent. */
export function dueDigest(now: Date, zone: string, choice: DigestChoice): DigestTime {
  return find(now, zone, choice, -1, (at) => at <= now);
}

function find(
  now: Date,
  zone: string,
  { digest, hour, weekday }: DigestChoice,
  step: 1 | -1,
  fits: (at: Date) => boolean,
): DigestTime {
  const today = wallClock(now, zone);
  for (let days = 0; days <= 8; days += 1) {
    const dayOfWeek = (today.weekday + 56 + days * step) % 7;
    if (digest === 'weekly' && dayOfWeek !== weekday) continue;
    const day = addDays(today.day, days * step);
    const at = instantOf(day, `${String(hour).padStart(2, '0')}:00`, zone);
    if (fits(at)) return { day, at };
  }
  throw new Error('A week has a day of each name');
}
