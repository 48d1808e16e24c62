import { sql } from 'kysely';
import { explainConstraints } from '~/platform/db/constraints.server';
import type { Trx } from '~/platform/db/kysely.server';
import { withTenant } from '~/platform/db/tenant.server';
import { BusinessError } from '~/platform/http/errors';
import type { TenantContext } from '~/platform/rbac/guard.server';
import { boardColumns } from '../queries/tasks.server';
import { type ColumnKind, columnKinds } from '../status';
import { editTask, type TaskChange, type TaskState, taskState } from './edit-task.server';
import { refusals } from './refusals';

/** What happens to each ticked task. `status`: a column's id, or todo, doing, done for each project's first such column. */
export type BulkChange = Pick<TaskChange, 'assigneeId' | 'priority' | 'dueOn' | 'milestoneId'> & {
  status?: string | undefined;
  addLabel?: string | undefined;
  removeLabel?: string | undefined;
  archived?: boolean | undefined;
};

export interface BulkResult {
  changed: number;
  /** Why tasks stayed as they were: the message's key and how many. */
  refused: { key: string; count: number }[];
}

/** Changes many tasks, each as its own rights and rules allow: one that is refused keeps none from being changed. */
export function bulkEdit(
  ctx: TenantContext,
  ids: readonly string[],
  change: BulkChange,
): Promise<BulkResult> {
  return withTenant(ctx, async (trx) => {
    const refused = new Map<string, number>();
    let changed = 0;
    for (const id of new Set(ids)) {
      const reason = await attempt(trx, ctx, id, change);
      if (reason === null) changed += 1;
      else refused.set(reason, (refused.get(reason) ?? 0) + 1);
    }
    return { changed, refused: [...refused].map(([key, count]) => ({ key, count })) };
  });
}

async function attempt(
  trx: Trx,
  ctx: TenantContext,
  id: string,
  change: BulkChange,
): Promise<string | null> {
  await sql`savepoint one`.execute(trx);
  try {
    await explainConstraints(refusals, async () => {
      const before = await taskState(trx, ctx, id);
      if (!before) throw new BusinessError('projects:error.gone');
      await editTask(trx, ctx, id, before, await forTask(trx, ctx, before, change));
    });
    await sql`release savepoint one`.execute(trx);
    return null;
  } catch (error) {
    if (!(error instanceof BusinessError)) throw error;
    await sql`rollback to savepoint one`.execute(trx);
    return error.key;
  }
}

/** The same wish as it is for one task: its project's column, its own labels. */
async function forTask(
  trx: Trx,
  ctx: TenantContext,
  task: TaskState,
  { status, addLabel, removeLabel, ...rest }: BulkChange,
): Promise<TaskChange> {
  const kept = task.labels.filter((label) => label !== removeLabel);
  const labels = addLabel && !kept.includes(addLabel) ? [...kept, addLabel] : kept;
  if (labels.length > 10) throw new BusinessError('projects:error.labels');
  const columnId = status && (await columnFor(trx, ctx, task, status));
  return { ...rest, ...(columnId && { columnId }), labels };
}

async function columnFor(trx: Trx, ctx: TenantContext, task: TaskState, status: string) {
  const columns = await boardColumns(trx, ctx.tenant.id, task.project_id);
  const present = columns.find((column) => column.id === task.column_id);
  const isKind = columnKinds.includes(status as ColumnKind);
  if (present && (isKind ? present.kind === status : present.id === status)) return undefined;
  const found = columns.find((column) => (isKind ? column.kind : column.id) === status);
  if (!found) throw new BusinessError('projects:error.noColumn');
  return found.id;
}
