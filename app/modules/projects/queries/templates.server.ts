import { sql } from 'kysely';
import type { Trx } from '~/platform/db/kysely.server';
import type { DayCount } from '../templates/days';
import { type Plan, planSchema } from '../templates/plan';

export interface TemplateRow {
  id: string;
  name: string;
  description: string | null;
  tasks: number;
  milestones: number;
  roles: number;
}

/** Templates by name, with how much each holds; a company keeps few, 200 are shown. */
export async function listTemplates(trx: Trx, tenantId: string): Promise<TemplateRow[]> {
  const count = (part: string) =>
    sql<number>`coalesce(jsonb_array_length(case when jsonb_typeof(plan -> ${part}) = 'array' then plan -> ${part} end), 0)`;
  return trx
    .selectFrom('project_templates')
    .select([
      'id',
      'name',
      'description',
      count('tasks').as('tasks'),
      count('milestones').as('milestones'),
      count('roles').as('roles'),
    ])
    .where('tenant_id', '=', tenantId)
    .orderBy(sql`lower(name)`)
    .limit(200)
    .execute();
}

export interface Template {
  id: string;
  name: string;
  description: string | null;
  countsIn: DayCount;
  plan: Plan;
  version: number;
}

/** One template; undefined when there is none, or what it holds does not fit (it can be written past the product). */
export async function findTemplate(
  trx: Trx,
  tenantId: string,
  id: string,
): Promise<Template | undefined> {
  const row = await trx
    .selectFrom('project_templates')
    .select(['id', 'name', 'description', 'counts_in as countsIn', 'plan', 'version'])
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .executeTakeFirst();
  const plan = planSchema.safeParse(row?.plan);
  return row && plan.success
    ? { ...row, countsIn: row.countsIn as DayCount, plan: plan.data }
    : undefined;
}

/** Whoever is assigned in a project, for whom the template needs a role: the busiest first. */
export async function assigneesOf(trx: Trx, tenantId: string, projectId: string) {
  const { rows } = await sql<{ userId: string }>`
    select assignee_id as "userId" from tasks
    where tenant_id = ${tenantId} and project_id = ${projectId} and assignee_id is not null
    group by assignee_id order by count(*) desc, assignee_id limit 50`.execute(trx);
  return rows.map(({ userId }) => userId);
}
