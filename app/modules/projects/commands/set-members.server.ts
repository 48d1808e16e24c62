import { explainConstraints } from '~/platform/db/constraints.server';
import type { Trx } from '~/platform/db/kysely.server';
import { withTenant } from '~/platform/db/tenant.server';
import type { TenantContext } from '~/platform/rbac/guard.server';
import { emit } from '../events.server';
import { memberIds } from '../queries/projects.server';
import { refusals } from './refusals';

/** Makes these people, and nobody else, the members of a project. */
export async function setMembers(
  trx: Trx,
  ctx: TenantContext,
  projectId: string,
  userIds: readonly string[],
): Promise<void> {
  const wanted = new Set(userIds);
  const present = await trx
    .selectFrom('project_members')
    .select('user_id')
    .where('tenant_id', '=', ctx.tenant.id)
    .where('project_id', '=', projectId)
    .execute();
  const gone = present.map((row) => row.user_id).filter((id) => !wanted.has(id));
  const known = new Set(present.map((row) => row.user_id));
  const fresh = [...wanted].filter((id) => !known.has(id));
  if (gone.length + fresh.length === 0) return;
  const payload = { count: wanted.size };
  await emit(trx, { type: 'project.members_changed', recordId: projectId, payload });
  if (gone.length > 0) {
    await trx
      .deleteFrom('project_members')
      .where('tenant_id', '=', ctx.tenant.id)
      .where('project_id', '=', projectId)
      .where('user_id', 'in', gone)
      .execute();
  }
  if (fresh.length === 0) return;
  await trx
    .insertInto('project_members')
    .values(
      fresh.map((userId) => ({
        tenant_id: ctx.tenant.id,
        project_id: projectId,
        user_id: userId,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Makes these people and its owner the members of a project, whoever was before; undefined when there is none. */
export function replaceMembers(
  ctx: TenantContext,
  projectId: string,
  userIds: readonly string[],
): Promise<string[] | undefined> {
  return explainConstraints(refusals, () =>
    withTenant(ctx, async (trx) => {
      const project = await trx
        .selectFrom('projects')
        .select('owner_id')
        .where('tenant_id', '=', ctx.tenant.id)
        .where('id', '=', projectId)
        .executeTakeFirst();
      if (!project) return undefined;
      const owner = project.owner_id ? [project.owner_id] : [];
      await setMembers(trx, ctx, projectId, [...userIds, ...owner]);
      return await memberIds(trx, ctx.tenant.id, projectId);
    }),
  );
}
