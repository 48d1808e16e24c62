import { latest } from '~/platform/calendar/dates';
import type { Line } from '../components/timeline-drawing';
import type { TimelineTask } from '../queries/timeline.server';

interface Point {
  id: string;
  name: string;
  dueOn: string | null;
  reachedOn: string | null;
}

export interface Group {
  milestoneId: string | null;
  count: number;
  done: number;
  first: string | null;
  last: string | null;
}

/** A group as the page shows it: its milestone, how many tasks, and those of them that are open on the page. */
export interface Section {
  key: string;
  point: Point | null;
  group: Group | undefined;
  isOpen: boolean;
  tasks: TimelineTask[];
}

/** Milestones in their order, each with its tasks; those without one come last. */
export function sections(
  points: readonly Point[],
  groups: readonly Group[],
  tasks: readonly TimelineTask[],
  open: string,
): Section[] {
  const all: (Point | null)[] = [...points, null];
  return all
    .map((point) => {
      const id = point?.id ?? null;
      const key = id ?? 'none';
      return {
        key,
        point,
        group: groups.find((group) => group.milestoneId === id),
        isOpen: open === 'all' || open === key,
        tasks: tasks.filter((task) => task.milestoneId === id),
      };
    })
    .filter(({ point, group }) => point || group);
}

/** How a task stands on a day. */
export function stateOf(
  task: { kind: string; dueOn: string | null },
  today: string,
): Line['state'] {
  if (task.kind === 'done') return 'done';
  if (task.dueOn && task.dueOn < today) return 'late';
  return task.kind === 'doing' ? 'doing' : 'todo';
}

/** The lines of a section: its tasks, or one bar for all of them while it is closed; then its milestone. */
export function linesOf(
  section: Section,
  today: string,
  links: { task: (id: string) => string; group: (key: string) => string; rest: string },
): Line[] {
  const { point, group, isOpen, key } = section;
  const lines: Line[] = [];
  if (!isOpen && group) {
    const late = group.last !== null && group.last < today && group.done < group.count;
    lines.push({
      id: `group ${key}`,
      kind: 'group',
      state: group.done === group.count ? 'done' : late ? 'late' : 'doing',
      title: point?.name ?? links.rest,
      start: group.first,
      end: group.last && group.first ? latest(group.first, group.last) : group.last,
      href: links.group(key),
      waitsFor: [],
    });
  }
  if (isOpen) {
    lines.push(
      ...section.tasks.map(
        (task): Line => ({
          id: task.id,
          kind: 'task',
          state: stateOf(task, today),
          title: task.title,
          start: task.startsOn ?? task.dueOn,
          end: task.dueOn ?? task.startsOn,
          href: links.task(task.id),
          waitsFor: task.waitsFor,
        }),
      ),
    );
  }
  if (point) {
    const reached = point.reachedOn !== null;
    lines.push({
      id: point.id,
      kind: 'milestone',
      state: reached ? 'done' : point.dueOn && point.dueOn < today ? 'late' : 'todo',
      title: point.name,
      start: null,
      end: point.dueOn,
      href: links.group(key),
      waitsFor: [],
    });
  }
  return lines;
}
