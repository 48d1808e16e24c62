import { type RawBuilder, sql } from 'kysely';
import type { Trx } from '~/platform/db/kysely.server';
import { containing } from '~/platform/db/like';
import type { ColumnKind, Priority } from '../status';
import type { Grouping, TaskFilter, TaskSort } from '../task-filter';

export const PAGE_SIZE = 50;

export interface TaskRow {
  id: string;
  number: number;
  title: string;
  projectId: string;
  project: string;
  columnId: string;
  column: string;
  kind: ColumnKind;
  assigneeId: string | null;
  milestoneId: string | null;
  milestone: string | null;
  priority: Priority;
  labels: string[];
  dueOn: string | null;
  archived: boolean;
  version: number;
  updatedAt: Date;
}

/** Who asks, and what day it is for them. */
export interface ListScope {
  tenantId: string;
  userId: string;
  today: string;
}

/** A page of tasks by keyset: those after a task in the chosen order, in groups if asked for. One query. */
export async function listTasks(
  trx: Trx,
  scope: ListScope,
  filter: TaskFilter,
  size = PAGE_SIZE,
): Promise<{ rows: TaskRow[]; hasMore: boolean }> {
  const order = [...(filter.group ? groups[filter.group] : []), ...orders[filter.sort], sql`t.id`];
  const conditions = [sql<boolean>`t.tenant_id = ${scope.tenantId}`, ...narrow(scope, filter)];
  if (filter.after) {
    // The database compares with the task at the page's edge, wherever it is by now.
    conditions.push(sql<boolean>`(${sql.join(order)}) > (select ${sql.join(order)} ${from}
      where t.tenant_id = ${scope.tenantId} and t.id = ${filter.after}::uuid)`);
  }
  const { rows } = await sql<TaskRow>`
    select t.id, t.number, t.title, t.project_id as "projectId", p.name as project, t.column_id as "columnId",
      c.name as column, c.kind, t.assignee_id as "assigneeId", t.milestone_id as "milestoneId", m.name as milestone,
      t.priority, t.labels, t.due_on as "dueOn", t.archived_at is not null as archived, t.version,
      t.updated_at as "updatedAt"
    ${from}
    where ${sql.join(conditions, sql` and `)}
    order by ${sql.join(order)} limit ${size + 1}`.execute(trx);
  return { rows: rows.slice(0, size), hasMore: rows.length > size };
}

const from = sql`from tasks t
  join projects p on p.tenant_id = t.tenant_id and p.id = t.project_id
  join project_columns c on c.tenant_id = t.tenant_id and c.id = t.column_id
  left join milestones m on m.tenant_id = t.tenant_id and m.id = t.milestone_id`;

const due = sql`coalesce(t.due_on, 'infinity'::date)`;
const urgency = sql`array_position(array['urgent', 'high', 'normal', 'low'], t.priority)`;

/** Every order runs upwards and ends in the id, so that one comparison of rows finds what comes next. */
const orders: Record<TaskSort, RawBuilder<unknown>[]> = {
  due: [due],
  priority: [urgency, due],
  updated: [sql`-extract(epoch from t.updated_at)`],
  newest: [sql`-extract(epoch from t.created_at)`, sql`-t.number`],
  title: [sql`lower(t.title)`],
};

const groups: Record<Grouping, RawBuilder<unknown>[]> = {
  // Within a project in the board's order; across projects what is under way comes first.
  status: [sql`array_position(array['doing', 'todo', 'done'], c.kind)`, sql`c.position`],
  assignee: [
    sql`coalesce(array_position((select array_agg(s.user_id) from private.staff_names('projects.read') s), t.assignee_id), 1000000)`,
  ],
  project: [sql`lower(p.name)`, sql`p.id`],
  milestone: [sql`coalesce(m.due_on, 'infinity'::date)`, sql`coalesce(m.name, '~')`],
  priority: [urgency],
};

function narrow(scope: ListScope, filter: TaskFilter): RawBuilder<boolean>[] {
  const { q, assignee, label, priority, milestone, project } = filter;
  const found: RawBuilder<boolean>[] = [...inStatus(filter.status), ...isDue(scope, filter)];
  if (project) found.push(sql`t.project_id = ${project}::uuid`);
  else if (filter.status === 'open') found.push(sql`p.status in ('planned', 'active', 'on_hold')`);
  if (assignee === 'none') found.push(sql`t.assignee_id is null`);
  else if (assignee) {
    found.push(sql`t.assignee_id = ${assignee === 'me' ? scope.userId : assignee}::uuid`);
  }
  if (label) found.push(sql`t.labels @> array[${label}]`);
  if (priority) found.push(sql`t.priority = ${priority}`);
  if (milestone) found.push(sql`t.milestone_id = ${milestone}::uuid`);
  if (q) {
    const number = Number(/^#?(\d{1,9})$/.exec(q)?.[1] ?? 0);
    found.push(sql`(t.number = ${number} or t.title ilike ${containing(q)})`);
  }
  return found;
}

function inStatus(status: TaskFilter['status']): RawBuilder<boolean>[] {
  if (status === 'archived') return [sql`t.archived_at is not null`];
  const present = sql<boolean>`t.archived_at is null`;
  switch (status) {
    case 'all':
      return [present];
    case 'open':
      return [present, sql`t.done_at is null`];
    case 'todo':
    case 'doing':
    case 'done':
      return [present, sql`c.kind = ${status}`];
    default:
      return [present, sql`t.column_id = ${status}::uuid`];
  }
}

function isDue({ today }: ListScope, { due: when }: TaskFilter): RawBuilder<boolean>[] {
  switch (when) {
    case 'late':
      return [sql`t.due_on < ${today}::date and t.done_at is null`];
    case 'today':
      return [sql`t.due_on = ${today}::date`];
    case 'week':
      return [sql`t.due_on >= ${today}::date and t.due_on < ${today}::date + 7`];
    case 'none':
      return [sql`t.due_on is null`];
    default:
      return [];
  }
}
