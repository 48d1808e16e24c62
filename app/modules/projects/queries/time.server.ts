import { sql } from 'kysely';
import type { Trx } from '~/platform/db/kysely.server';
import type { BudgetFacts } from '../budget';

export interface TimeSpent {
  projectId: string;
  /** null: on the project, not on a task of it. */
  taskId: string | null;
  minutes: number;
  billableMinutes: number;
}

/** Time booked on these projects, by task; sums only, whoever booked it. */
export async function timeSpent(trx: Trx, projectIds: readonly string[]): Promise<TimeSpent[]> {
  if (projectIds.length === 0) return [];
  const { rows } = await sql<TimeSpent>`
    select project_id as "projectId", task_id as "taskId", minutes, billable_minutes as "billableMinutes"
    from private.project_time(${[...projectIds]}::uuid[])`.execute(trx);
  return rows;
}

/** What a project may take and has taken; undefined when the caller does not see it. */
export async function budgetOf(
  trx: Trx,
  tenantId: string,
  projectId: string,
): Promise<BudgetFacts | undefined> {
  const [project, spent] = await Promise.all([
    trx
      .selectFrom('projects as p')
      .leftJoin('project_budgets as b', (join) =>
        join.onRef('b.tenant_id', '=', 'p.tenant_id').onRef('b.project_id', '=', 'p.id'),
      )
      .select([
        'p.budget_minutes as budgetMinutes',
        'p.budget_minor as budgetMinor',
        'b.rate_minor as rateMinor',
      ])
      .where('p.tenant_id', '=', tenantId)
      .where('p.id', '=', projectId)
      .executeTakeFirst(),
    timeSpent(trx, [projectId]),
  ]);
  const number = (value: unknown) => (value === null || value === undefined ? null : Number(value));
  return (
    project && {
      budgetMinutes: project.budgetMinutes,
      budgetMinor: number(project.budgetMinor),
      rateMinor: number(project.rateMinor),
      minutes: spent.reduce((sum, row) => sum + row.minutes, 0),
      billableMinutes: spent.reduce((sum, row) => sum + row.billableMinutes, 0),
    }
  );
}

/** Time booked on one task, and since when the reader's own clock runs on it. */
export async function taskTime(
  trx: Trx,
  tenantId: string,
  task: { id: string; projectId: string },
) {
  const [spent, timer] = await Promise.all([
    timeSpent(trx, [task.projectId]),
    trx
      .selectFrom('timers')
      .select('started_at as startedAt')
      .where('tenant_id', '=', tenantId)
      .where('task_id', '=', task.id)
      .executeTakeFirst(),
  ]);
  return {
    spent: spent.find(({ taskId }) => taskId === task.id)?.minutes ?? 0,
    runningSince: timer?.startedAt ?? null,
  };
}
