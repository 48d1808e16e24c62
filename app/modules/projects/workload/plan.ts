import { addDays, type Day } from '~/platform/calendar/dates';
import { freeMinutes, spread, type Work, type WorkDay, weekOf } from './spread';

export interface Assigned extends Work {
  id: string;
  title: string;
  project: string;
  assigneeId: string | null;
}

export interface WeekLoad {
  week: Day;
  /** Minutes of estimates that fall into it. */
  planned: number;
  /** Minutes there are, leave and holidays taken off. */
  capacity: number;
  /** Days of leave. */
  away: number;
}

export interface PersonLoad {
  /** null: what nobody has yet. */
  userId: string | null;
  name: string;
  weeks: WeekLoad[];
  /** Open tasks without a day or an estimate, which no week shows. */
  unplanned: number;
}

interface Facts {
  weeks: readonly Day[];
  today: Day;
  people: readonly { userId: string; name: string }[];
  days: ReadonlyMap<string, WorkDay[]>;
  /** Working days of the company, for what nobody has yet. */
  usual: WorkDay[];
  tasks: readonly Assigned[];
}

/** Everybody's weeks: first what nobody has, then who has too much, then the rest by name. */
export function workload({ weeks, today, people, days, usual, tasks }: Facts): PersonLoad[] {
  const of = (userId: string | null) => tasks.filter((task) => task.assigneeId === userId);
  const rows = people.map(({ userId, name }) =>
    loadOf({ userId, name }, days.get(userId) ?? [], of(userId), weeks, today),
  );
  const excess = (row: PersonLoad) =>
    Math.max(0, ...row.weeks.map(({ planned, capacity }) => planned - capacity));
  rows.sort((a, b) => excess(b) - excess(a) || a.name.localeCompare(b.name));
  const open = of(null);
  if (open.length === 0) return rows;
  const free = loadOf({ userId: null, name: '' }, usual, open, weeks, today);
  return [{ ...free, weeks: free.weeks.map((week) => ({ ...week, capacity: 0 })) }, ...rows];
}

function loadOf(
  person: { userId: string | null; name: string },
  days: readonly WorkDay[],
  tasks: readonly Assigned[],
  weeks: readonly Day[],
  today: Day,
): PersonLoad {
  const planned = new Map<Day, number>();
  let unplanned = 0;
  for (const task of tasks) {
    const shares = spread(task, days, today);
    if (shares.size === 0) unplanned += 1;
    for (const [day, minutes] of shares) {
      const week = weekOf(day, weeks);
      if (week) planned.set(week, (planned.get(week) ?? 0) + minutes);
    }
  }
  return {
    ...person,
    unplanned,
    weeks: weeks.map((week) => {
      const own = days.filter(({ day }) => day >= week && day < addDays(week, 7));
      return {
        week,
        planned: planned.get(week) ?? 0,
        capacity: own.reduce((sum, day) => sum + freeMinutes(day), 0),
        away: own.reduce((sum, day) => sum + day.away, 0),
      };
    }),
  };
}

/** Tasks of somebody (null: of nobody) that have a part in a week, the largest first. */
export function tasksIn(
  week: Day,
  userId: string | null,
  { days, usual, tasks, today }: Pick<Facts, 'days' | 'usual' | 'tasks' | 'today'>,
): (Assigned & { minutes: number })[] {
  const own = userId === null ? usual : (days.get(userId) ?? []);
  return tasks
    .filter((task) => task.assigneeId === userId)
    .map((task) => ({
      ...task,
      minutes: [...spread(task, own, today)]
        .filter(([day]) => weekOf(day, [week]) !== undefined)
        .reduce((sum, [, minutes]) => sum + minutes, 0),
    }))
    .filter(({ minutes }) => minutes > 0)
    .sort((a, b) => b.minutes - a.minutes);
}
