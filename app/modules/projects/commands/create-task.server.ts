import type { z } from 'zod';
import { explainConstraints } from '~/platform/db/constraints.server';
import type { Trx } from '~/platform/db/kysely.server';
import { once } from '~/platform/db/once.server';
import { withTenant } from '~/platform/db/tenant.server';
import type { TenantContext } from '~/platform/rbac/guard.server';
import { emit } from '../events.server';
import type { newTaskSchema } from '../schema';
import type { TaskChange } from './edit-task.server';
import { placeIn } from './place.server';
import { refusals } from './refusals';

type NewTask = z.output<typeof newTaskSchema> & Omit<TaskChange, 'title' | 'columnId' | 'archived'>;

/**
 * Adds a task at the end of a column. People who may write their own tasks only become its assignee. Its maker
 * watches it.
 */
export function createTask(
  ctx: TenantContext,
  projectId: string,
  input: NewTask,
): Promise<{ id: string; number: number }> {
  return explainConstraints(refusals, () =>
    withTenant(ctx, (trx) =>
      once(trx, input.idempotencyKey, async () => {
        const assigneeId = ctx.can('tasks.write', 'team')
          ? (input.assigneeId ?? null)
          : ctx.user.id;
        const task = await insertTask(trx, ctx.tenant.id, projectId, { ...input, assigneeId });
        await trx
          .insertInto('task_watchers')
          .values({ tenant_id: ctx.tenant.id, task_id: task.id })
          .onConflict((conflict) => conflict.doNothing())
          .execute();
        return task;
      }),
    ),
  );
}

/** Writes a task at the end of its column and tells of it; automations do, too. */
export async function insertTask(
  trx: Trx,
  tenantId: string,
  projectId: string,
  input: Omit<NewTask, 'idempotencyKey'>,
): Promise<{ id: string; number: number }> {
  const assigneeId = input.assigneeId ?? null;
  const task = await trx
    .insertInto('tasks')
    .values({
      tenant_id: tenantId,
      project_id: projectId,
      title: input.title,
      description: input.description ?? null,
      column_id: input.columnId,
      rank: await placeIn(trx, tenantId, input.columnId, ''),
      assignee_id: assigneeId,
      milestone_id: input.milestoneId ?? null,
      priority: input.priority ?? 'normal',
      labels: input.labels ?? [],
      starts_on: input.startsOn ?? null,
      due_on: input.dueOn ?? null,
      estimate_minutes: input.estimate ?? null,
      shared_with_client: input.shared ?? false,
    })
    .returning(['id', 'number'])
    .executeTakeFirstOrThrow();
  const payload = { projectId, assigneeId };
  await emit(trx, { type: 'task.created', recordId: task.id, payload });
  return task;
}
