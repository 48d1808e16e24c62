import type { Updateable } from 'kysely';
import type { Trx } from '~/platform/db/kysely.server';
import type { DB } from '~/platform/db/types.gen';
import { BusinessError } from '~/platform/http/errors';
import { notFound, type TenantContext } from '~/platform/rbac/guard.server';
import { emit } from '../events.server';
import type { TaskInput } from '../schema';
import { emitMove } from './move-task.server';
import { placeIn } from './place.server';

const columns = [
  'project_id',
  'title',
  'description',
  'column_id',
  'assignee_id',
  'milestone_id',
  'priority',
  'labels',
  'starts_on',
  'due_on',
  'estimate_minutes',
  'shared_with_client',
  'archived_at',
  'version',
  'changed_by',
  'recurrence_id',
  'occurrence_on',
] as const;

/** Fields of a task to be changed; null empties one, what is not named stays. */
export type TaskChange = {
  [Field in keyof Omit<TaskInput, 'version' | 'following'>]?: TaskInput[Field] | null | undefined;
} & { archived?: boolean | undefined };

export type TaskState = NonNullable<Awaited<ReturnType<typeof taskState>>>;

/** What a task says now, as far as the caller sees it. */
export function taskState(trx: Trx, ctx: TenantContext, id: string) {
  return trx
    .selectFrom('tasks')
    .select(columns)
    .where('tenant_id', '=', ctx.tenant.id)
    .where('id', '=', id)
    .executeTakeFirst();
}

/**
 * Changes what is named of a task and tells of it: the one way of the form, the list, bulk edits and the API.
 * A task in another column goes to its end.
 */
export async function editTask(
  trx: Trx,
  ctx: TenantContext,
  id: string,
  before: TaskState | undefined,
  change: TaskChange,
): Promise<void> {
  if (!before) throw notFound();
  const set = valuesOf(change, ctx);
  const to = change.columnId && change.columnId !== before.column_id ? change.columnId : undefined;
  if (to) {
    set.column_id = to;
    set.rank = await placeIn(trx, ctx.tenant.id, to, '', id);
  }
  if (Object.keys(set).length === 0) return;
  const after = await trx
    .updateTable('tasks')
    .set(set)
    .where('tenant_id', '=', ctx.tenant.id)
    .where('id', '=', id)
    .where('version', '=', before.version)
    .returning(columns)
    .executeTakeFirst();
  if (!after) throw new BusinessError('projects:error.notAllowed');
  await emitChanges(trx, id, before, after);
  if (to) await emitMove(trx, before.project_id, id, before.column_id, to);
}

function valuesOf(change: TaskChange, ctx: TenantContext): Updateable<DB['tasks']> {
  const given = {
    title: change.title ?? undefined,
    description: change.description,
    assignee_id: change.assigneeId,
    milestone_id: change.milestoneId,
    priority: change.priority ?? undefined,
    labels: change.labels ?? undefined,
    starts_on: change.startsOn,
    due_on: change.dueOn,
    estimate_minutes: change.estimate,
    shared_with_client: change.shared ?? undefined,
    archived_at: change.archived === undefined ? undefined : change.archived ? ctx.now() : null,
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

async function emitChanges(
  trx: Trx,
  id: string,
  before: TaskState,
  after: TaskState,
): Promise<void> {
  const projectId = after.project_id;
  if (before.assignee_id !== after.assignee_id) {
    const payload = { projectId, from: before.assignee_id, to: after.assignee_id };
    await emit(trx, { type: 'task.assigned', recordId: id, payload });
  }
  const quiet = new Set(['column_id', 'assignee_id', 'version', 'changed_by']);
  const fields = columns.filter(
    (column) =>
      !quiet.has(column) && JSON.stringify(before[column]) !== JSON.stringify(after[column]),
  );
  if (fields.length === 0) return;
  await emit(trx, { type: 'task.changed', recordId: id, payload: { projectId, fields } });
}
