import type { Trx } from '~/platform/db/kysely.server';
import type { ColumnKind } from '../status';

/** A column with its project, or undefined when the caller does not see it. */
export function findColumn(trx: Trx, tenantId: string, id: string) {
  return trx
    .selectFrom('project_columns')
    .select(['id', 'project_id as projectId', 'name', 'kind', 'position', 'task_limit as limit'])
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .$narrowType<{ kind: ColumnKind }>()
    .executeTakeFirst();
}

/** A milestone with its project. */
export function findMilestone(trx: Trx, tenantId: string, id: string) {
  return trx
    .selectFrom('milestones')
    .select(['id', 'project_id as projectId', 'name', 'due_on as dueOn', 'reached_on as reachedOn'])
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** A step of a checklist with its task and project. */
export function findStep(trx: Trx, tenantId: string, id: string) {
  return trx
    .selectFrom('checklist_items as i')
    .innerJoin('tasks as t', (join) =>
      join.onRef('t.tenant_id', '=', 'i.tenant_id').onRef('t.id', '=', 'i.task_id'),
    )
    .select(['i.id', 'i.title', 'i.done', 't.id as taskId', 't.project_id as projectId'])
    .where('i.tenant_id', '=', tenantId)
    .where('i.id', '=', id)
    .executeTakeFirst();
}
