import { explainConstraints } from '~/platform/db/constraints.server';
import { withTenant } from '~/platform/db/tenant.server';
import { notFound, type TenantContext } from '~/platform/rbac/guard.server';
import { refusals } from './refusals';

/** Adds a step at the end of a task's checklist. */
export async function addChecklistItem(
  ctx: TenantContext,
  taskId: string,
  title: string,
): Promise<void> {
  await explainConstraints(refusals, () =>
    withTenant(ctx, (trx) =>
      trx
        .insertInto('checklist_items')
        .values({ tenant_id: ctx.tenant.id, task_id: taskId, title })
        .execute(),
    ),
  );
}

/** Ticks a step, or takes the tick away. */
export async function tickChecklistItem(
  ctx: TenantContext,
  taskId: string,
  id: string,
  done: boolean,
): Promise<void> {
  const changed = await withTenant(ctx, (trx) =>
    trx
      .updateTable('checklist_items')
      .set({ done })
      .where('tenant_id', '=', ctx.tenant.id)
      .where('task_id', '=', taskId)
      .where('id', '=', id)
      .returning('id')
      .executeTakeFirst(),
  );
  if (!changed) throw notFound();
}

/** Takes a step away. */
export async function removeChecklistItem(
  ctx: TenantContext,
  taskId: string,
  id: string,
): Promise<void> {
  const gone = await withTenant(ctx, (trx) =>
    trx
      .deleteFrom('checklist_items')
      .where('tenant_id', '=', ctx.tenant.id)
      .where('task_id', '=', taskId)
      .where('id', '=', id)
      .returning('id')
      .executeTakeFirst(),
  );
  if (!gone) throw notFound();
}
