import { z } from 'zod';
import { latest } from '~/platform/calendar/dates';
import { columnKinds, priorities } from '../status';
import { type DayCount, dayAt, MAX_OFFSET, type OffDays } from './days';

const offset = z.number().int().min(-MAX_OFFSET).max(MAX_OFFSET).nullable();
const place = z.number().int().min(0);

const planned = z.object({
  title: z.string().min(1).max(200),
  description: z.string().max(20_000).nullable(),
  /** Places in the lists of columns, roles and milestones. */
  column: place,
  role: place.nullable(),
  milestone: place.nullable(),
  priority: z.enum(priorities),
  labels: z.array(z.string().max(40)).max(10),
  start: offset,
  due: offset,
  /** Minutes. */
  estimate: z.number().int().min(1).max(600_000).nullable(),
  shared: z.boolean(),
  checklist: z.array(z.string().min(1).max(200)).max(200),
  /** Places of tasks it waits for. */
  waitsFor: z.array(place).max(100),
});
export type PlannedTask = z.output<typeof planned>;

/** What a template holds: a project without people and dates. */
export const planSchema = z
  .object({
    columns: z
      .array(
        z.object({
          name: z.string().min(1).max(60),
          kind: z.enum(columnKinds),
          limit: z.number().int().min(1).max(500).nullable(),
        }),
      )
      .min(1)
      .max(20),
    roles: z.array(z.string().min(1).max(80)).max(50),
    milestones: z.array(z.object({ name: z.string().min(1).max(160), due: offset })).max(200),
    tasks: z.array(planned).max(1000),
  })
  .refine(
    (plan) =>
      plan.tasks.every(
        (task, index) =>
          task.column < plan.columns.length &&
          (task.role ?? -1) < plan.roles.length &&
          (task.milestone ?? -1) < plan.milestones.length &&
          task.waitsFor.every((other) => other < plan.tasks.length && other !== index),
      ),
    'a task refers to something that is not in the plan',
  );
export type Plan = z.output<typeof planSchema>;

/** A plan laid onto the calendar. */
export interface DatedPlan {
  milestones: { name: string; dueOn: string | null }[];
  tasks: (PlannedTask & { startsOn: string | null; dueOn: string | null })[];
  /** The last day anything is due; null when nothing is. */
  endsOn: string | null;
}

/** The plan with days instead of distances, for a project that starts on `start`. */
export function datedPlan(plan: Plan, start: string, count: DayCount, off: OffDays): DatedPlan {
  const known = new Map<number, string>();
  const day = (distance: number | null) => {
    if (distance === null) return null;
    const found = known.get(distance) ?? dayAt(start, distance, count, off);
    known.set(distance, found);
    return found;
  };
  const milestones = plan.milestones.map(({ name, due }) => ({ name, dueOn: day(due) }));
  const tasks = plan.tasks.map((task) => {
    const dueOn = day(task.due);
    const startsOn = day(task.start);
    return { ...task, dueOn, startsOn: startsOn && dueOn && startsOn > dueOn ? dueOn : startsOn };
  });
  const ends = [...milestones, ...tasks].flatMap(({ dueOn }) => dueOn ?? []);
  return {
    milestones,
    tasks,
    endsOn: ends.length > 0 ? ends.reduce(latest) : null,
  };
}
