import { explainConstraints } from '~/platform/db/constraints.server';
import type { Trx } from '~/platform/db/kysely.server';
import { withTenant } from '~/platform/db/tenant.server';
import { notFound, type TenantContext } from '~/platform/rbac/guard.server';
import { emit } from '../events.server';
import { refusals } from './refusals';

/** A task and the project it is part of. */
export interface TaskPlace {
  id: string;
  projectId: string;
}

/** Adds a step at the end of a task's checklist. */
export async function addChecklistItem(
  ctx: TenantContext,
  task: TaskPlace,
  title: string,
): Promise<{ id: string }> {
  return await change(ctx, task, (trx) =>
    trx
      .insertInto('checklist_items')
      .values({ tenant_id: ctx.tenant.id, task_id: task.id, title })
      .returning('id')
      .executeTakeFirst(),
  );
}

/** Ticks a step or takes the tick away, or says it in other words. */
export async function changeChecklistItem(
  ctx: TenantContext,
  task: TaskPlace,
  id: string,
  step: { done?: boolean | undefined; title?: string | undefined },
): Promise<void> {
  await change(ctx, task, (trx) =>
    trx
      .updateTable('checklist_items')
      .set(step)
      .where('tenant_id', '=', ctx.tenant.id)
      .where('task_id', '=', task.id)
      .where('id', '=', id)
      .returning('id')
      .executeTakeFirst(),
  );
}

/** Takes a step away. */
export async function removeChecklistItem(
  ctx: TenantContext,
  task: TaskPlace,
  id: string,
): Promise<void> {
  await change(ctx, task, (trx) =>
    trx
      .deleteFrom('checklist_items')
      .where('tenant_id', '=', ctx.tenant.id)
      .where('task_id', '=', task.id)
      .where('id', '=', id)
      .returning('id')
      .executeTakeFirst(),
  );
}

function change(
  ctx: TenantContext,
  task: TaskPlace,
  fn: (trx: Trx) => Promise<{ id: string } | undefined>,
): Promise<{ id: string }> {
  return explainConstraints(refusals, () =>
    withTenant(ctx, async (trx) => {
      const step = await fn(trx);
      if (!step) throw notFound();
      const payload = { projectId: task.projectId };
      await emit(trx, { type: 'task.checklist_changed', recordId: task.id, payload });
      return step;
    }),
  );
}
