import type { CommentedRecord } from '~/platform/comments/registry.server';
import type { Trx } from '~/platform/db/kysely.server';

/** Projects and tasks can be commented on; clients read along where a project, or a task of it, is shared. */
export const commented: Record<'projects' | 'tasks', CommentedRecord> = {
  projects: {
    find: async (trx, tenantId, id) => {
      const row = await project(trx, tenantId, id);
      return row && { title: row.name, isShared: row.shared };
    },
    page: (id) => `/projects/${id}`,
    portalPage: (id) => `/projects/${id}`,
    followers: async (trx, tenantId, id) => {
      const row = await project(trx, tenantId, id);
      return row ? [row.ownerId, ...(await contacts(trx, tenantId, row.clientId))] : [];
    },
  },
  tasks: {
    find: async (trx, tenantId, id) => {
      const row = await task(trx, tenantId, id);
      return row && { title: row.title, isShared: row.shared && row.projectShared };
    },
    page: (id) => `/projects/tasks/${id}`,
    portalPage: (id) => `/projects/tasks/${id}`,
    followers: async (trx, tenantId, id) => {
      const row = await task(trx, tenantId, id);
      if (!row) return [];
      return [
        row.assigneeId,
        row.createdBy,
        ...(await watchers(trx, tenantId, id)),
        ...(await contacts(trx, tenantId, row.clientId)),
      ];
    },
  },
};

function project(trx: Trx, tenantId: string, id: string) {
  return trx
    .selectFrom('projects')
    .select([
      'name',
      'owner_id as ownerId',
      'client_id as clientId',
      'shared_with_client as shared',
    ])
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .executeTakeFirst();
}

function task(trx: Trx, tenantId: string, id: string) {
  return trx
    .selectFrom('tasks as t')
    .innerJoin('projects as p', (join) =>
      join.onRef('p.tenant_id', '=', 't.tenant_id').onRef('p.id', '=', 't.project_id'),
    )
    .select([
      't.title',
      't.assignee_id as assigneeId',
      't.created_by as createdBy',
      't.shared_with_client as shared',
      'p.shared_with_client as projectShared',
      'p.client_id as clientId',
    ])
    .where('t.tenant_id', '=', tenantId)
    .where('t.id', '=', id)
    .executeTakeFirst();
}

async function watchers(trx: Trx, tenantId: string, taskId: string) {
  const rows = await trx
    .selectFrom('task_watchers')
    .select('user_id')
    .where('tenant_id', '=', tenantId)
    .where('task_id', '=', taskId)
    .limit(200)
    .execute();
  return rows.map((row) => row.user_id);
}

async function contacts(trx: Trx, tenantId: string, clientId: string | null) {
  if (!clientId) return [];
  const rows = await trx
    .selectFrom('client_contacts')
    .select('user_id')
    .where('tenant_id', '=', tenantId)
    .where('client_id', '=', clientId)
    .where('user_id', 'is not', null)
    .limit(200)
    .execute();
  return rows.map((row) => row.user_id);
}
