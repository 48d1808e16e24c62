import { sql } from 'kysely';
import type { Trx } from '~/platform/db/kysely.server';
import type { ColumnKind } from '../status';
import type { ProjectRow } from './projects.server';

export interface PortalProject extends ProjectRow {
  /** The next milestone that is not reached. */
  next: string | null;
  nextOn: string | null;
}

/** Projects shared with the caller's organisations: those under way first. One query. */
export async function portalProjects(trx: Trx, tenantId: string): Promise<PortalProject[]> {
  const { rows } = await sql<PortalProject>`
    select p.id, p.name, null as client, p.status, p.health, p.due_on as "dueOn", null as "ownerId",
      p.task_count as "taskCount", p.done_count as "doneCount", p.progress_by_hand as "byHand",
      m.name as next, m.due_on as "nextOn"
    from projects p
    left join lateral (
      select x.name, x.due_on from milestones x
      where x.tenant_id = p.tenant_id and x.project_id = p.id and x.reached_on is null
      order by x.due_on nulls last, x.id limit 1
    ) m on true
    where p.tenant_id = ${tenantId} and p.status <> 'cancelled'
    order by p.status = 'completed', p.id desc limit 100`.execute(trx);
  return rows;
}

/** Shared tasks of a project: what is under way, what comes, what was done last. */
export async function sharedTasks(trx: Trx, tenantId: string, projectId: string) {
  const { rows } = await sql<{
    id: string;
    title: string;
    kind: ColumnKind;
    column: string;
    dueOn: string | null;
  }>`
    select t.id, t.title, c.kind, c.name as column, t.due_on as "dueOn"
    from tasks t join project_columns c on c.tenant_id = t.tenant_id and c.id = t.column_id
    where t.tenant_id = ${tenantId} and t.project_id = ${projectId} and t.shared_with_client
      and t.archived_at is null
    order by array_position(array['doing', 'todo', 'done'], c.kind), t.due_on nulls last, t.number
    limit 100`.execute(trx);
  return rows;
}

/** What was written lately about projects shared with the caller's organisations. */
export async function sharedUpdates(trx: Trx, tenantId: string, most: number) {
  const { rows } = await sql<{
    id: string;
    body: string;
    author: string;
    at: Date;
    projectId: string;
    project: string;
  }>`
    select u.id, u.body, u.author_name as author, u.created_at as at, p.id as "projectId", p.name as project
    from project_updates u join projects p on p.tenant_id = u.tenant_id and p.id = u.project_id
    where u.tenant_id = ${tenantId} and u.shared and p.shared_with_client
    order by u.id desc limit ${most}`.execute(trx);
  return rows;
}
