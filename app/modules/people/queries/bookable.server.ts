import { sql } from 'kysely';
import type { Trx } from '~/platform/db/kysely.server';

/** Projects the reader may book on: open ones they see, and those named. Empty without projects. */
export function bookableProjects(trx: Trx, tenantId: string, named: readonly string[]) {
  return trx
    .selectFrom('projects')
    .select(['id', 'name', 'client_id as clientId'])
    .where('tenant_id', '=', tenantId)
    .where((eb) =>
      eb.or([
        eb('status', 'in', ['planned', 'active', 'on_hold']),
        ...(named.length > 0 ? [eb('id', 'in', [...named])] : []),
      ]),
    )
    .orderBy(sql`lower(name)`)
    .limit(500)
    .execute();
}

/** These tasks with their project's name: `name` is the task's own, `label` says both. */
export async function bookedTasks(trx: Trx, tenantId: string, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const rows = await trx
    .selectFrom('tasks as t')
    .innerJoin('projects as p', (join) =>
      join.onRef('p.tenant_id', '=', 't.tenant_id').onRef('p.id', '=', 't.project_id'),
    )
    .select(['t.id', 't.title as name', 't.project_id as projectId', 'p.name as project'])
    .where('t.tenant_id', '=', tenantId)
    .where('t.id', 'in', [...ids])
    .execute();
  return rows.map((row) => ({ ...row, label: `${row.project} › ${row.name}` }));
}
