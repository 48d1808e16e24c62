import { sql } from 'kysely';
import type { Trx } from '~/platform/db/kysely.server';
import type { ColumnKind, Priority } from '../status';

/** More cards than this no board shows; the oldest done ones are left out first. */
const BOARD_LIMIT = 2_000;
/** Done cards of one board: what was done long ago is found by the search of the list. */
const DONE_LIMIT = 100;

export interface BoardColumn {
  id: string;
  name: string;
  kind: ColumnKind;
  position: number;
  limit: number | null;
}

export interface Card {
  id: string;
  number: number;
  title: string;
  columnId: string;
  assigneeId: string | null;
  priority: Priority;
  labels: string[];
  dueOn: string | null;
  steps: number;
  stepsDone: number;
}

/** Columns of a project's board, in order. */
export function boardColumns(
  trx: Trx,
  tenantId: string,
  projectId: string,
): Promise<BoardColumn[]> {
  return trx
    .selectFrom('project_columns')
    .select(['id', 'name', 'kind', 'position', 'task_limit as limit'])
    .where('tenant_id', '=', tenantId)
    .where('project_id', '=', projectId)
    .orderBy('position')
    .$castTo<BoardColumn>()
    .execute();
}

/** Cards of a board in their order, with how far each checklist is; one query. */
export async function boardCards(
  trx: Trx,
  tenantId: string,
  projectId: string,
  filter: { assignee: string; label: string } = { assignee: '', label: '' },
): Promise<Card[]> {
  const { rows } = await sql<Card>`
    select t.id, t.number, t.title, t.column_id as "columnId", t.assignee_id as "assigneeId", t.priority, t.labels,
      t.due_on as "dueOn", coalesce(k.steps, 0)::int as steps, coalesce(k.done, 0)::int as "stepsDone"
    from tasks t
    left join (
      select i.task_id, count(*) as steps, count(*) filter (where i.done) as done
      from checklist_items i join tasks of on of.tenant_id = i.tenant_id and of.id = i.task_id
      where i.tenant_id = ${tenantId} and of.project_id = ${projectId}
      group by i.task_id
    ) k on k.task_id = t.id
    where t.tenant_id = ${tenantId} and t.project_id = ${projectId} and t.archived_at is null
      and (${filter.assignee} = '' or t.assignee_id = nullif(${filter.assignee}, '')::uuid)
      and (${filter.label} = '' or ${filter.label} = any (t.labels))
      and (t.done_at is null or t.id in (
        select d.id from tasks d where d.tenant_id = ${tenantId} and d.project_id = ${projectId}
          and d.done_at is not null and d.archived_at is null order by d.done_at desc limit ${DONE_LIMIT}))
    order by t.column_id, t.rank limit ${BOARD_LIMIT}`.execute(trx);
  return rows;
}

export interface Task {
  id: string;
  projectId: string;
  project: string;
  number: number;
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
  projectShared: boolean;
  doneAt: Date | null;
  archived: boolean;
  version: number;
  /** The recurrence it is one of, and for which of its days. */
  recurrenceId: string | null;
  occurrenceOn: string | null;
}

/** One task with its project's name, or undefined when the caller does not see it. */
export function findTask(trx: Trx, tenantId: string, id: string): Promise<Task | undefined> {
  return trx
    .selectFrom('tasks as t')
    .innerJoin('projects as p', (join) =>
      join.onRef('p.tenant_id', '=', 't.tenant_id').onRef('p.id', '=', 't.project_id'),
    )
    .where('t.tenant_id', '=', tenantId)
    .where('t.id', '=', id)
    .select([
      't.id',
      't.project_id as projectId',
      'p.name as project',
      't.number',
      't.title',
      't.description',
      't.column_id as columnId',
      't.assignee_id as assigneeId',
      't.milestone_id as milestoneId',
      't.priority',
      't.labels',
      't.starts_on as startsOn',
      't.due_on as dueOn',
      't.estimate_minutes as estimate',
      't.shared_with_client as shared',
      'p.shared_with_client as projectShared',
      't.done_at as doneAt',
      sql<boolean>`t.archived_at is not null`.as('archived'),
      't.version',
      't.recurrence_id as recurrenceId',
      't.occurrence_on as occurrenceOn',
    ])
    .$castTo<Task>()
    .executeTakeFirst();
}

/** Who hears of every change of a task. */
export async function watcherIds(trx: Trx, tenantId: string, taskId: string): Promise<string[]> {
  const rows = await trx
    .selectFrom('task_watchers')
    .select('user_id')
    .where('tenant_id', '=', tenantId)
    .where('task_id', '=', taskId)
    .orderBy('created_at')
    .execute();
  return rows.map((row) => row.user_id);
}

/** Steps of a task. */
export function checklist(trx: Trx, tenantId: string, taskId: string) {
  return trx
    .selectFrom('checklist_items')
    .select(['id', 'title', 'done'])
    .where('tenant_id', '=', tenantId)
    .where('task_id', '=', taskId)
    .orderBy('id')
    .limit(200)
    .execute();
}

/** What a task waits for, and what waits for it. */
export async function dependencies(trx: Trx, tenantId: string, taskId: string) {
  const { rows } = await sql<{
    id: string;
    number: number;
    title: string;
    isDone: boolean;
    waits: boolean;
  }>`
    select t.id, t.number, t.title, t.done_at is not null as "isDone", d.task_id = ${taskId}::uuid as waits
    from task_dependencies d
    join tasks t on t.tenant_id = d.tenant_id
      and t.id = case when d.task_id = ${taskId}::uuid then d.waits_for_id else d.task_id end
    where d.tenant_id = ${tenantId} and ${taskId}::uuid in (d.task_id, d.waits_for_id)
    order by t.number limit 100`.execute(trx);
  return rows;
}

/** Open tasks of a project a task could wait for. */
export function otherTasks(trx: Trx, tenantId: string, taskId: string) {
  return trx
    .selectFrom('tasks as t')
    .innerJoin('tasks as me', (join) =>
      join.onRef('me.tenant_id', '=', 't.tenant_id').onRef('me.project_id', '=', 't.project_id'),
    )
    .where('me.tenant_id', '=', tenantId)
    .where('me.id', '=', taskId)
    .where('t.tenant_id', '=', tenantId)
    .where('t.id', '<>', taskId)
    .where('t.done_at', 'is', null)
    .select(['t.id', 't.number', 't.title'])
    .orderBy('t.number')
    .limit(300)
    .execute();
}

export interface MyTask {
  id: string;
  number: number;
  title: string;
  project: string;
  priority: Priority;
  dueOn: string | null;
}

/** Open tasks of a person, the most pressing first; at most 200. */
export function myTasks(trx: Trx, tenantId: string, userId: string): Promise<MyTask[]> {
  return trx
    .selectFrom('tasks as t')
    .innerJoin('projects as p', (join) =>
      join.onRef('p.tenant_id', '=', 't.tenant_id').onRef('p.id', '=', 't.project_id'),
    )
    .where('t.tenant_id', '=', tenantId)
    .where('t.assignee_id', '=', userId)
    .where('t.done_at', 'is', null)
    .where('p.status', 'in', ['planned', 'active', 'on_hold'])
    .select(['t.id', 't.number', 't.title', 'p.name as project', 't.priority', 't.due_on as dueOn'])
    .orderBy(sql`t.due_on asc nulls last`)
    .orderBy(sql`array_position(array['urgent', 'high', 'normal', 'low'], t.priority)`)
    .orderBy('t.id')
    .limit(200)
    .$castTo<MyTask>()
    .execute();
}

/** Tasks and milestones with a day in a month (`YYYY-MM`), for the calendar. */
export async function datesIn(trx: Trx, tenantId: string, projectId: string, month: string) {
  const first = `${month}-01`;
  const { rows } = await sql<{
    id: string;
    kind: 'task' | 'milestone';
    title: string;
    day: string;
    isDone: boolean;
  }>`
    select id, 'task' as kind, title, due_on as day, done_at is not null as "isDone" from tasks
    where tenant_id = ${tenantId} and project_id = ${projectId}
      and due_on >= ${first}::date and due_on < ${first}::date + interval '1 month'
    union all
    select id, 'milestone', name, due_on, reached_on is not null from milestones
    where tenant_id = ${tenantId} and project_id = ${projectId}
      and due_on >= ${first}::date and due_on < ${first}::date + interval '1 month'
    order by day, kind, title limit 500`.execute(trx);
  return rows;
}
