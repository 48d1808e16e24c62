import { type RawBuilder, sql } from 'kysely';
import type { Trx } from '~/platform/db/kysely.server';
import type { DayRange } from '~/platform/modules/report';

/** Whose tasks: ids, or '' for all. */
interface Narrowing {
  tenantId: string;
  person: string;
  project: string;
}

/** Sums over rows of task_days; the columns' comments say what each counts. */
export interface TaskSums {
  created: number;
  done: number;
  doneDue: number;
  doneLate: number;
  doneSeconds: number;
}

const sums = sql`
  coalesce(sum(d.created), 0)::int as created, coalesce(sum(d.done), 0)::int as done,
  coalesce(sum(d.done_due), 0)::int as "doneDue", coalesce(sum(d.done_late), 0)::int as "doneLate",
  coalesce(sum(d.done_seconds), 0)::float8 as "doneSeconds"`;

const columns = { person: 'assignee_id', project: 'project_id' } as const;
type By = keyof typeof columns;

function narrowed(table: 'd' | 't', { tenantId, person, project }: Narrowing) {
  const column = (name: string) => sql.ref(`${table}.${name}`);
  const conditions: RawBuilder<unknown>[] = [sql`${column('tenant_id')} = ${tenantId}`];
  if (person) conditions.push(sql`${column('assignee_id')} = ${person}`);
  if (project) conditions.push(sql`${column('project_id')} = ${project}`);
  return sql.join(conditions, sql` and `);
}

const within = (whose: Narrowing, { from, to }: DayRange) =>
  sql`${narrowed('d', whose)} and d.day between ${from}::date and ${to}::date`;

/** Those of one stretch of time. */
export async function taskSums(trx: Trx, whose: Narrowing, range: DayRange): Promise<TaskSums> {
  const { rows } = await sql<TaskSums>`
    select ${sums} from task_days d where ${within(whose, range)}`.execute(trx);
  // An aggregate always answers with one row.
  return rows[0] as TaskSums;
}

/** Those of each day that has any. */
export async function taskSumsByDay(trx: Trx, whose: Narrowing, range: DayRange) {
  const { rows } = await sql<{ day: string; created: number; done: number }>`
    select d.day, sum(d.created)::int as created, sum(d.done)::int as done
    from task_days d where ${within(whose, range)} group by d.day`.execute(trx);
  return rows;
}

/** Those of each person or project; `id` null: of nobody. */
export async function taskSumsBy(trx: Trx, by: By, whose: Narrowing, range: DayRange) {
  const key = sql.ref(`d.${columns[by]}`);
  const { rows } = await sql<TaskSums & { id: string | null }>`
    select ${key} as id, ${sums} from task_days d where ${within(whose, range)} group by ${key}`.execute(
    trx,
  );
  return rows;
}

/** What is open at this moment, and what of it is past its day, of each person or project. */
export async function openTasksBy(trx: Trx, by: By, whose: Narrowing, today: string) {
  const key = sql.ref(`t.${columns[by]}`);
  const { rows } = await sql<{ id: string | null; open: number; late: number }>`
    select ${key} as id, count(*)::int as open, count(*) filter (where t.due_on < ${today}::date)::int as late
    from tasks t where ${narrowed('t', whose)} and t.done_at is null and t.archived_at is null
    group by ${key}`.execute(trx);
  return rows;
}
