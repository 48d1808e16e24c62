import { withTenant } from '~/platform/db/tenant.server';
import type { TenantContext } from '~/platform/rbac/guard.server';

/** Lets a person hear of every change of a task, or no longer. */
export async function watchTask(
  ctx: TenantContext,
  taskId: string,
  watching: boolean,
): Promise<void> {
  await withTenant(ctx, async (trx) => {
    if (!watching) {
      await trx
        .deleteFrom('task_watchers')
        .where('tenant_id', '=', ctx.tenant.id)
        .where('task_id', '=', taskId)
        .where('user_id', '=', ctx.user.id)
        .execute();
      return;
    }
    await trx
      .insertInto('task_watchers')
      .values({ tenant_id: ctx.tenant.id, task_id: taskId })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  });
}
