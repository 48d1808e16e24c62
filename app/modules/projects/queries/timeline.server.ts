import { sql } from 'kysely';
import type { Trx } from '~/platform/db/kysely.server';
import type { ColumnKind } from '../status';

/** Up to so many tasks a project is shown whole; beyond, its groups are closed until one is opened. */
export const WHOLE = 80;
/** Lines of one page of a group. */
const PAGE = 200;

export interface TimelineTask {
  id: string;
  number: number;
  title: string;
  milestoneId: string | null;
  assigneeId: string | null;
  kind: ColumnKind;
  column: string;
  startsOn: string | null;
  dueOn: string | null;
  version: number;
  /** What it waits for. */
  waitsFor: string[];
  /** Where the next page begins. */
  place: string;
}

/** Tasks by milestone: how many, how many done, from when to when. A null milestone is the rest. */
export async function timelineGroups(trx: Trx, tenantId: string, projectId: string) {
  const { rows } = await sql<{
    milestoneId: string | null;
    count: number;
    done: number;
    first: string | null;
    last: string | null;
  }>`
    select milestone_id as "milestoneId", count(*)::int as count, count(done_at)::int as done,
      min(coalesce(starts_on, due_on)) as first, max(coalesce(due_on, starts_on)) as last
    from tasks where tenant_id = ${tenantId} and project_id = ${projectId}
    group by milestone_id`.execute(trx);
  return rows;
}

/** Tasks of a project, or of one of its groups ('none' is the rest), in the order of time. */
export async function timelineTasks(
  trx: Trx,
  tenantId: string,
  projectId: string,
  { group, after, limit = PAGE }: { group: string; after: string; limit?: number },
) {
  const ofGroup =
    group === 'all'
      ? sql``
      : group === 'none'
        ? sql`and t.milestone_id is null`
        : sql`and t.milestone_id = ${group}::uuid`;
  const place = sql`coalesce(to_char(coalesce(t.starts_on, t.due_on), 'YYYY-MM-DD'), '9999') || '.' || lpad(t.number::text, 7, '0')`;
  const { rows } = await sql<TimelineTask>`
    select t.id, t.number, t.title, t.milestone_id as "milestoneId", t.assignee_id as "assigneeId", c.kind, c.name as "column",
      t.starts_on as "startsOn", t.due_on as "dueOn", t.version,
      coalesce((select array_agg(d.waits_for_id) from task_dependencies d
        where d.tenant_id = t.tenant_id and d.project_id = t.project_id and d.task_id = t.id), '{}') as "waitsFor",
      ${place} as place
    from tasks t join project_columns c on c.tenant_id = t.tenant_id and c.id = t.column_id
    where t.tenant_id = ${tenantId} and t.project_id = ${projectId} ${ofGroup} and ${place} > ${after}
    order by ${place} limit ${limit + 1}`.execute(trx);
  return { rows: rows.slice(0, limit), hasMore: rows.length > limit };
}
