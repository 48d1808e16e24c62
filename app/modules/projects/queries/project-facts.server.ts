import { sql } from 'kysely';
import type { Trx } from '~/platform/db/kysely.server';
import { type Health, openStatuses, type Status } from '../status';
import { timeSpent } from './time.server';

export interface ProjectFacts {
  id: string;
  name: string;
  status: Status;
  health: Health;
  late: boolean;
  /** A fraction of 1. */
  progress: number | null;
  budgetMinutes: number | null;
  minutes: number;
}

const MAX = 200;

/** Open projects with their progress and time, those due first. */
export async function projectFacts(
  trx: Trx,
  tenantId: string,
  today: string,
): Promise<ProjectFacts[]> {
  const { rows } = await sql<Omit<ProjectFacts, 'minutes'>>`
    select p.id, p.name, p.status, p.health, coalesce(p.due_on < ${today}::date, false) as late,
      (coalesce(p.progress_by_hand / 100.0, p.done_count::numeric / nullif(p.task_count, 0)))::float8 as progress,
      p.budget_minutes as "budgetMinutes"
    from projects p
    where p.tenant_id = ${tenantId} and p.status in (${sql.join(openStatuses)})
    order by p.due_on nulls last, p.id limit ${MAX}`.execute(trx);
  const spent = await timeSpent(
    trx,
    rows.map(({ id }) => id),
  );
  const minutes = new Map<string, number>();
  for (const row of spent) {
    minutes.set(row.projectId, (minutes.get(row.projectId) ?? 0) + row.minutes);
  }
  return rows.map((row) => ({ ...row, minutes: minutes.get(row.id) ?? 0 }));
}

/** How many projects there are of each status. */
export async function projectsByStatus(trx: Trx, tenantId: string): Promise<Map<Status, number>> {
  const { rows } = await sql<{ status: Status; count: number }>`
    select p.status, count(*)::int as count from projects p
    where p.tenant_id = ${tenantId} group by p.status`.execute(trx);
  return new Map(rows.map(({ status, count }) => [status, count]));
}

/** Names of all projects that the caller sees, for numbers of the past. */
export async function projectNames(trx: Trx, tenantId: string): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`
    select p.id, p.name from projects p where p.tenant_id = ${tenantId}`.execute(trx);
  return new Map(rows.map(({ id, name }) => [id, name]));
}
