import { addDays, type Day, latest } from '~/platform/calendar/dates';

/** A working day of somebody: minutes they work, and which part of it they are away. */
export interface WorkDay {
  day: Day;
  minutes: number;
  away: number;
}

/** Work somebody has, or nobody yet. */
export interface Work {
  startsOn: Day | null;
  dueOn: Day | null;
  /** Minutes. */
  estimate: number | null;
}

/** Minutes that are left of a day. */
export function freeMinutes({ minutes, away }: WorkDay): number {
  return Math.round(minutes * (1 - away));
}

/**
 * A task's estimate over the working days from its start to its due day, each day by the time there is. What
 * is late is today's; what falls on days nobody works is put on the next one. Whole minutes that add up.
 */
export function spread(work: Work, days: readonly WorkDay[], today: Day): Map<Day, number> {
  const shares = new Map<Day, number>();
  const due = work.dueOn ?? work.startsOn;
  if (!due || !work.estimate) return shares;
  const end = latest(due, today);
  const start = due < today ? today : (work.startsOn ?? due);
  const open = days.filter(({ day }) => day >= start && day <= end);
  const weights = open.map(freeMinutes);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) {
    const next = days.find((day) => day.day >= start && freeMinutes(day) > 0);
    shares.set(next?.day ?? end, work.estimate);
    return shares;
  }
  let given = 0;
  let weighed = 0;
  open.forEach(({ day }, index) => {
    weighed += weights[index] ?? 0;
    const until = Math.round((work.estimate ?? 0) * (weighed / total));
    if (until > given) shares.set(day, until - given);
    given = until;
  });
  return shares;
}

/** Which of these weeks a day is in; undefined outside them. */
export function weekOf(day: Day, weeks: readonly Day[]): Day | undefined {
  return weeks.findLast((week) => day >= week && day < addDays(week, 7));
}

/** How full a week is, in words that have a colour too. */
export type Heat = 'none' | 'free' | 'fine' | 'full' | 'over' | 'away';

export function heatOf(planned: number, capacity: number): Heat {
  if (capacity === 0) return planned > 0 ? 'over' : 'away';
  if (planned === 0) return 'none';
  const part = planned / capacity;
  if (part > 1) return 'over';
  if (part > 0.9) return 'full';
  return part > 0.5 ? 'fine' : 'free';
}
