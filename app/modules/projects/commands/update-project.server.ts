import { explainConstraints } from '~/platform/db/constraints.server';
import { withTenant } from '~/platform/db/tenant.server';
import { BusinessError, ConflictError } from '~/platform/http/errors';
import { notFound, type TenantContext } from '~/platform/rbac/guard.server';
import { emit } from '../events.server';
import type { ProjectInput } from '../schema';
import type { Status } from '../status';
import { projectValues, saveRate } from './project-values';
import { refusals } from './refusals';
import { setMembers } from './set-members.server';

/** Somebody changed the record after the form was shown. */
class ProjectConflict extends ConflictError {
  constructor() {
    super('projects:error.conflict');
  }
}

/** Changes a project as the person saw it; throws ProjectConflict when it has changed since. */
export function updateProject(
  ctx: TenantContext,
  id: string,
  input: ProjectInput & { version: number },
): Promise<void> {
  return explainConstraints(refusals, () =>
    withTenant(ctx, async (trx) => {
      const before = await trx
        .selectFrom('projects')
        .select(['status', 'shared_with_client', 'client_id', 'version', 'owner_id'])
        .where('tenant_id', '=', ctx.tenant.id)
        .where('id', '=', id)
        .executeTakeFirst();
      if (!before) throw notFound();
      if (before.version !== input.version) throw new ProjectConflict();
      const ownerId = input.ownerId ?? before.owner_id ?? ctx.user.id;
      const changed = await trx
        .updateTable('projects')
        .set(projectValues({ ...input, ownerId }, ctx.tenant.currency))
        .where('tenant_id', '=', ctx.tenant.id)
        .where('id', '=', id)
        .where('version', '=', input.version)
        .returning('id')
        .executeTakeFirst();
      if (!changed) throw new BusinessError('projects:error.notAllowed');
      await setMembers(trx, ctx, id, [...input.members, ownerId]);
      await emit(trx, { type: 'project.changed', recordId: id, payload: {} });
      await saveRate(trx, ctx, id, input.rate);
      if (before.status !== input.status) {
        const payload = { from: before.status as Status, to: input.status };
        await emit(trx, { type: 'project.status_changed', recordId: id, payload });
      }
      if (input.shared && input.clientId && !before.shared_with_client) {
        const payload = { clientId: input.clientId };
        await emit(trx, { type: 'project.shared', recordId: id, payload });
      }
    }),
  );
}
