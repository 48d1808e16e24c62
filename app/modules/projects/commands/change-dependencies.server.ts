import { explainConstraints } from '~/platform/db/constraints.server';
import type { Trx } from '~/platform/db/kysely.server';
import { withTenant } from '~/platform/db/tenant.server';
import type { TenantContext } from '~/platform/rbac/guard.server';
import { emit } from '../events.server';
import type { TaskPlace } from './change-checklist.server';
import { refusals } from './refusals';

/** Lets a task wait for another of its project; the database refuses circles. */
export async function addDependency(
  ctx: TenantContext,
  task: TaskPlace,
  waitsForId: string,
): Promise<void> {
  await explainConstraints(refusals, () =>
    withTenant(ctx, async (trx) => {
      const made = await trx
        .insertInto('task_dependencies')
        .values({
          tenant_id: ctx.tenant.id,
          project_id: task.projectId,
          task_id: task.id,
          waits_for_id: waitsForId,
        })
        .onConflict((conflict) => conflict.doNothing())
        .returning('task_id')
        .executeTakeFirst();
      if (made) await tell(trx, task);
    }),
  );
}

/** The task waits no longer. */
export async function removeDependency(
  ctx: TenantContext,
  task: TaskPlace,
  waitsForId: string,
): Promise<void> {
  await withTenant(ctx, async (trx) => {
    const gone = await trx
      .deleteFrom('task_dependencies')
      .where('tenant_id', '=', ctx.tenant.id)
      .where('task_id', '=', task.id)
      .where('waits_for_id', '=', waitsForId)
      .returning('task_id')
      .executeTakeFirst();
    if (gone) await tell(trx, task);
  });
}

async function tell(trx: Trx, { id, projectId }: TaskPlace): Promise<void> {
  await emit(trx, {
    type: 'task.dependencies_changed',
    recordId: id,
    payload: { projectId },
  });
}
