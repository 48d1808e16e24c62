import type { z } from 'zod';
import { explainConstraints } from '~/platform/db/constraints.server';
import { once } from '~/platform/db/once.server';
import { withTenant } from '~/platform/db/tenant.server';
import type { TenantContext } from '~/platform/rbac/guard.server';
import { emit } from '../events.server';
import type { newTaskSchema } from '../schema';
import { placeIn } from './place.server';
import { refusals } from './refusals';

/**
 * Adds a task at the end of a column. People who may write their own tasks only become its assignee.
 */
export function createTask(
  ctx: TenantContext,
  projectId: string,
  input: z.output<typeof newTaskSchema>,
): Promise<{ id: string; number: number }> {
  return explainConstraints(refusals, () =>
    withTenant(ctx, (trx) =>
      once(trx, input.idempotencyKey, async () => {
        const assigneeId = ctx.can('tasks.write', 'team') ? null : ctx.user.id;
        const task = await trx
          .insertInto('tasks')
          .values({
            tenant_id: ctx.tenant.id,
            project_id: projectId,
            title: input.title,
            column_id: input.columnId,
            rank: await placeIn(trx, ctx.tenant.id, input.columnId, ''),
            assignee_id: assigneeId,
          })
          .returning(['id', 'number'])
          .executeTakeFirstOrThrow();
        await emit(trx, {
          type: 'task.created',
          recordId: task.id,
          payload: { projectId, assigneeId },
        });
        return task;
      }),
    ),
  );
}
