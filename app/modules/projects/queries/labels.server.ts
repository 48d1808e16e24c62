import { sql } from 'kysely';
import type { Trx } from '~/platform/db/kysely.server';
import type { LabelColor } from '../labels';

export interface Label {
  id: string;
  name: string;
  color: LabelColor;
}

/** The company's labels by name; at most 500. */
export function taskLabels(trx: Trx, tenantId: string): Promise<Label[]> {
  return trx
    .selectFrom('task_labels')
    .select(['id', 'name', 'color'])
    .where('tenant_id', '=', tenantId)
    .orderBy(sql`lower(name)`)
    .limit(500)
    .$castTo<Label>()
    .execute();
}

/** The same with how many tasks that the caller sees have each. */
export async function labelUse(trx: Trx, tenantId: string): Promise<(Label & { count: number })[]> {
  const { rows } = await sql<Label & { count: number }>`
    select l.id, l.name, l.color, coalesce(u.count, 0)::int as count
    from task_labels l
    left join (
      select x.name, count(*) from tasks t cross join lateral unnest(t.labels) x (name)
      where t.tenant_id = ${tenantId} group by x.name
    ) u on u.name = l.name
    where l.tenant_id = ${tenantId} order by lower(l.name) limit 500`.execute(trx);
  return rows;
}

/** One label, or undefined. */
export function findLabel(trx: Trx, tenantId: string, id: string): Promise<Label | undefined> {
  return trx
    .selectFrom('task_labels')
    .select(['id', 'name', 'color'])
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .$castTo<Label>()
    .executeTakeFirst();
}
