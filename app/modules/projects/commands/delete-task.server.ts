import { explainConstraints } from '~/platform/db/constraints.server';
import { withTenant } from '~/platform/db/tenant.server';
import { BusinessError } from '~/platform/http/errors';
import type { TenantContext } from '~/platform/rbac/guard.server';
import { emit } from '../events.server';
import { refusals } from './refusals';

/** Deletes a task with its checklist; returns its project. The audit trail keeps what it said. */
export function deleteTask(ctx: TenantContext, id: string): Promise<{ projectId: string }> {
  return explainConstraints(refusals, () =>
    withTenant(ctx, async (trx) => {
      const gone = await trx
        .deleteFrom('tasks')
        .where('tenant_id', '=', ctx.tenant.id)
        .where('id', '=', id)
        .returning(['project_id', 'title'])
        .executeTakeFirst();
      if (!gone) throw new BusinessError('projects:error.notAllowed');
      const projectId = gone.project_id;
      await emit(trx, {
        type: 'task.deleted',
        recordId: id,
        payload: { projectId, title: gone.title },
      });
      return { projectId };
    }),
  );
}
