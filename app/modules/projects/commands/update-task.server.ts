import { explainConstraints } from '~/platform/db/constraints.server';
import type { Trx } from '~/platform/db/kysely.server';
import { withTenant } from '~/platform/db/tenant.server';
import { ConflictError } from '~/platform/http/errors';
import type { TenantContext } from '~/platform/rbac/guard.server';
import { projectStaff } from '../queries/people.server';
import type { TaskInput } from '../schema';
import { editTask, type TaskChange, type TaskState, taskState } from './edit-task.server';
import { refusals } from './refusals';
import { changeFollowing } from './set-recurrence.server';

/** The task changed after the form was shown. */
export class TaskConflict extends ConflictError {
  constructor(name: string) {
    super(name ? 'projects:error.taskConflict' : 'projects:error.conflict', { values: { name } });
  }
}

/** Changes a task as its form was sent, every field; throws TaskConflict when it has changed since. */
export function updateTask(
  ctx: TenantContext,
  id: string,
  { version, following, ...input }: TaskInput,
): Promise<void> {
  const emptied = {
    description: null,
    assigneeId: null,
    milestoneId: null,
    startsOn: null,
    dueOn: null,
    estimate: null,
  };
  const given = Object.entries(input).filter(([, value]) => value !== undefined);
  const change = { ...emptied, ...Object.fromEntries(given) };
  return changeTask(ctx, id, version, change, async (trx, task) => {
    const { recurrence_id: recurrenceId, occurrence_on: occurrenceOn } = task;
    if (!following || !recurrenceId || !occurrenceOn) return;
    await changeFollowing(
      trx,
      ctx,
      { recurrenceId, occurrenceOn },
      { ...input, version, following },
    );
  });
}

/** Changes some fields of a task as the person saw it; throws TaskConflict when it has changed since. */
export function changeTask(
  ctx: TenantContext,
  id: string,
  version: number,
  change: TaskChange,
  then?: (trx: Trx, task: TaskState) => Promise<void>,
): Promise<void> {
  return explainConstraints(refusals, () =>
    withTenant(ctx, async (trx) => {
      const before = await taskState(trx, ctx, id);
      if (before && before.version !== version) {
        throw new TaskConflict(await nameOf(trx, ctx, before.changed_by));
      }
      await editTask(trx, ctx, id, before, change);
      if (before) await then?.(trx, before);
    }),
  );
}

async function nameOf(trx: Trx, ctx: TenantContext, userId: string | null): Promise<string> {
  if (!userId || userId === ctx.user.id) return '';
  const staff = await projectStaff(trx);
  return staff.find((person) => person.userId === userId)?.name ?? '';
}
