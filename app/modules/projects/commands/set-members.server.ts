import type { Trx } from '~/platform/db/kysely.server';
import type { TenantContext } from '~/platform/rbac/guard.server';

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
