import { explainConstraints } from '~/platform/db/constraints.server';
import { withTenant } from '~/platform/db/tenant.server';
import type { TenantContext } from '~/platform/rbac/guard.server';
import { refusals } from './refusals';

/** Lets a task wait for another of its project; the database refuses circles. */
export async function addDependency(
  ctx: TenantContext,
  task: { id: string; projectId: string },
  waitsForId: string,
): Promise<void> {
  await explainConstraints(refusals, () =>
    withTenant(ctx, (trx) =>
      trx
        .insertInto('task_dependencies')
        .values({
          tenant_id: ctx.tenant.id,
          project_id: task.projectId,
          task_id: task.id,
          waits_for_id: waitsForId,
        })
        .onConflict((conflict) => conflict.doNothing())
        .execute(),
    ),
  );
}

/** The task waits no longer. */
export async function removeDependency(
  ctx: TenantContext,
  taskId: string,
  waitsForId: string,
): Promise<void> {
  await withTenant(ctx, (trx) =>
    trx
      .deleteFrom('task_dependencies')
      .where('tenant_id', '=', ctx.tenant.id)
      .where('task_id', '=', taskId)
      .where('waits_for_id', '=', waitsForId)
      .execute(),
  );
}
