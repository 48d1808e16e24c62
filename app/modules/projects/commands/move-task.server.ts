import type { z } from 'zod';
import { explainConstraints } from '~/platform/db/constraints.server';
import type { Trx } from '~/platform/db/kysely.server';
import { withTenant } from '~/platform/db/tenant.server';
import { BusinessError } from '~/platform/http/errors';
import { notFound, type TenantContext } from '~/platform/rbac/guard.server';
import { emit } from '../events.server';
import type { moveSchema } from '../schema';
import { placeIn } from './place.server';
import { refusals } from './refusals';

/** Puts a card before another one of a column, or at its end. */
export function moveTask(
  ctx: TenantContext,
  projectId: string,
  move: z.output<typeof moveSchema>,
): Promise<void> {
  return explainConstraints(refusals, () =>
    withTenant(ctx, async (trx) => {
      const task = await trx
        .selectFrom('tasks')
        .select('column_id')
        .where('tenant_id', '=', ctx.tenant.id)
        .where('project_id', '=', projectId)
        .where('id', '=', move.taskId)
        .executeTakeFirst();
      if (!task) throw notFound();
      if (move.beforeId === move.taskId) return;
      const changed = await trx
        .updateTable('tasks')
        .set({
          column_id: move.columnId,
          rank: await placeIn(trx, ctx.tenant.id, move.columnId, move.beforeId, move.taskId),
        })
        .where('tenant_id', '=', ctx.tenant.id)
        .where('id', '=', move.taskId)
        .returning('id')
        .executeTakeFirst();
      if (!changed) throw new BusinessError('projects:error.notAllowed');
      await emitMove(trx, projectId, move.taskId, task.column_id, move.columnId);
    }),
  );
}

/** What a move between columns means: moved, and done or not done any more. */
export async function emitMove(
  trx: Trx,
  projectId: string,
  taskId: string,
  from: string,
  to: string,
): Promise<void> {
  if (from === to) return;
  const columns = await trx
    .selectFrom('project_columns')
    .select(['id', 'name', 'kind'])
    .where('project_id', '=', projectId)
    .where('id', 'in', [from, to])
    .execute();
  const before = columns.find((column) => column.id === from);
  const after = columns.find((column) => column.id === to);
  const moved = emit(trx, {
    type: 'task.moved',
    recordId: taskId,
    payload: { projectId, from: before?.name ?? '', to: after?.name ?? '' },
  });
  const isDone = after?.kind === 'done';
  const type = isDone ? 'task.completed' : 'task.reopened';
  const isTurned = (before?.kind === 'done') !== isDone;
  const turned = isTurned && emit(trx, { type, recordId: taskId, payload: { projectId } });
  await Promise.all([moved, turned]);
}
