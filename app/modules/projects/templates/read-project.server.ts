import { sql } from 'kysely';
import { earliest } from '~/platform/calendar/dates';
import type { Trx } from '~/platform/db/kysely.server';
import { companyOffDays } from '../queries/off-days.server';
import { milestones } from '../queries/projects.server';
import { boardColumns } from '../queries/tasks.server';
import type { Priority } from '../status';
import { type DayCount, offsetOf } from './days';
import type { Plan } from './plan';

interface TaskRow {
  id: string;
  title: string;
  description: string | null;
  columnId: string;
  assigneeId: string | null;
  milestoneId: string | null;
  priority: Priority;
  labels: string[];
  startsOn: string | null;
  dueOn: string | null;
  estimate: number | null;
  shared: boolean;
  checklist: string[];
  waitsFor: string[];
}

interface How {
  countsIn: DayCount;
  /** What each person is in the template: a role's name by user id. Without one a task is nobody's. */
  roles: ReadonlyMap<string, string>;
  /** What days count from when the project has no start and nothing in it a date. */
  today: string;
}

/** A project as a plan: everything it holds, with distances from its start and roles for people. */
export async function planOf(
  trx: Trx,
  tenantId: string,
  project: { id: string; startsOn: string | null },
  { countsIn, roles, today }: How,
): Promise<Plan> {
  const [columns, points, tasks] = await Promise.all([
    boardColumns(trx, tenantId, project.id),
    milestones(trx, tenantId, project.id),
    tasksOf(trx, tenantId, project.id),
  ]);
  const dates = [...points, ...tasks].flatMap(({ dueOn }) => dueOn ?? []);
  const start =
    project.startsOn ?? dates.reduce<string>((a, b) => earliest(a, b), dates[0] ?? today);
  const all = [start, ...dates].sort();
  const off = await companyOffDays(trx, tenantId, all[0] ?? start, all.at(-1) ?? start);
  const away = (day: string | null) => (day ? offsetOf(start, day, countsIn, off) : null);
  const names = [...new Set(roles.values())];
  const at = (list: readonly { id: string }[], id: string | null) => {
    const index = list.findIndex((each) => each.id === id);
    return index < 0 ? null : index;
  };
  const roleOf = (userId: string | null) => {
    const index = names.indexOf(roles.get(userId ?? '') ?? '');
    return index < 0 ? null : index;
  };
  // New projects start at the beginning: a card that is done by now stands in the first column again.
  const first = Math.max(
    0,
    columns.findIndex(({ kind }) => kind === 'todo'),
  );
  return {
    columns: columns.map(({ name, kind, limit }) => ({ name, kind, limit })),
    roles: names,
    milestones: points.map(({ name, dueOn }) => ({ name, due: away(dueOn) })),
    tasks: tasks.map((task) => ({
      title: task.title,
      description: task.description,
      column: first,
      role: roleOf(task.assigneeId),
      milestone: at(points, task.milestoneId),
      priority: task.priority,
      labels: task.labels,
      start: away(task.startsOn),
      due: away(task.dueOn),
      estimate: task.estimate,
      shared: task.shared,
      checklist: task.checklist,
      waitsFor: task.waitsFor.flatMap((id) => at(tasks, id) ?? []),
    })),
  };
}

async function tasksOf(trx: Trx, tenantId: string, projectId: string): Promise<TaskRow[]> {
  const { rows } = await sql<TaskRow>`
    select t.id, t.title, t.description, t.column_id as "columnId", t.assignee_id as "assigneeId",
      t.milestone_id as "milestoneId", t.priority, t.labels, t.starts_on as "startsOn", t.due_on as "dueOn",
      t.estimate_minutes as estimate, t.shared_with_client as shared,
      coalesce((select array_agg(i.title order by i.id) from checklist_items i
        where i.tenant_id = t.tenant_id and i.task_id = t.id), '{}') as checklist,
      coalesce((select array_agg(d.waits_for_id) from task_dependencies d
        where d.tenant_id = t.tenant_id and d.task_id = t.id), '{}') as "waitsFor"
    from tasks t
    -- A task that comes again is in it once.
    where t.tenant_id = ${tenantId} and t.project_id = ${projectId} and (t.recurrence_id is null or t.id = (
      select min(x.id::text)::uuid from tasks x
      where x.tenant_id = t.tenant_id and x.recurrence_id = t.recurrence_id))
    order by t.number limit 1000`.execute(trx);
  return rows;
}
