import { explainConstraints } from '~/platform/db/constraints.server';
import type { Trx } from '~/platform/db/kysely.server';
import { withTenant } from '~/platform/db/tenant.server';
import { BusinessError } from '~/platform/http/errors';
import { notFound, type TenantContext } from '~/platform/rbac/guard.server';
import { emit } from '../events.server';
import { projectStaff } from '../queries/people.server';
import type { TaskInput } from '../schema';
import { emitMove } from './move-task.server';
import { placeIn } from './place.server';
import { refusals } from './refusals';
import { changeFollowing } from './set-recurrence.server';

/** The task changed after the form was shown. */
export class TaskConflict extends BusinessError {
  constructor(name: string) {
    super(name ? 'projects:error.taskConflict' : 'projects:error.conflict', { values: { name } });
  }
}

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
  'version',
  'changed_by',
  'recurrence_id',
  'occurrence_on',
] as const;

/** Changes a task as the person saw it; throws TaskConflict when it has changed since. */
export function updateTask(ctx: TenantContext, id: string, input: TaskInput): Promise<void> {
  return explainConstraints(refusals, () =>
    withTenant(ctx, async (trx) => {
      const before = await state(trx, ctx, id);
      if (!before) throw notFound();
      if (before.version !== input.version) {
        throw new TaskConflict(await nameOf(trx, ctx, before.changed_by));
      }
      const isMoved = before.column_id !== input.columnId;
      const after = await trx
        .updateTable('tasks')
        .set({
          ...taskValues(input),
          ...(isMoved && {
            column_id: input.columnId,
            rank: await placeIn(trx, ctx.tenant.id, input.columnId, '', id),
          }),
        })
        .where('tenant_id', '=', ctx.tenant.id)
        .where('id', '=', id)
        .where('version', '=', input.version)
        .returning(columns)
        .executeTakeFirst();
      if (!after) throw new BusinessError('projects:error.notAllowed');
      await emitChanges(trx, id, before, after);
      const { recurrence_id: recurrenceId, occurrence_on: occurrenceOn } = after;
      if (input.following && recurrenceId && occurrenceOn) {
        await changeFollowing(trx, ctx, { recurrenceId, occurrenceOn }, input);
      }
      if (isMoved) await emitMove(trx, before.project_id, id, before.column_id, after.column_id);
    }),
  );
}

type State = NonNullable<Awaited<ReturnType<typeof state>>>;

function state(trx: Trx, ctx: TenantContext, id: string) {
  return trx
    .selectFrom('tasks')
    .select(columns)
    .where('tenant_id', '=', ctx.tenant.id)
    .where('id', '=', id)
    .executeTakeFirst();
}

function taskValues(input: TaskInput) {
  return {
    title: input.title,
    description: input.description ?? null,
    assignee_id: input.assigneeId ?? null,
    milestone_id: input.milestoneId ?? null,
    priority: input.priority,
    labels: input.labels,
    starts_on: input.startsOn ?? null,
    due_on: input.dueOn ?? null,
    estimate_minutes: input.estimate ?? null,
    shared_with_client: input.shared,
  };
}

async function emitChanges(trx: Trx, id: string, before: State, after: State): Promise<void> {
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

async function nameOf(trx: Trx, ctx: TenantContext, userId: string | null): Promise<string> {
  if (!userId || userId === ctx.user.id) return '';
  const staff = await projectStaff(trx);
  return staff.find((person) => person.userId === userId)?.name ?? '';
}
