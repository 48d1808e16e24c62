import type { z } from 'zod';
import { daysFrom } from '~/platform/calendar/dates';
import { explainConstraints } from '~/platform/db/constraints.server';
import type { Trx } from '~/platform/db/kysely.server';
import { withTenant } from '~/platform/db/tenant.server';
import { BusinessError } from '~/platform/http/errors';
import { notFound, type TenantContext } from '~/platform/rbac/guard.server';
import { emit } from '../events.server';
import { checklist, findTask, type Task } from '../queries/tasks.server';
import { ruleOf } from '../recurrence/choice';
import { nextAfter } from '../recurrence/rule';
import type { TaskInput } from '../schema';
import type { recurrenceSchema } from '../schema.plans';
import { refusals } from './refusals';

/**
 * Lets a task come again: by the calendar from its due day on, or so long after each was done. The task is
 * the first of them. Asked again, it changes the rule for all that follow.
 */
export function setRecurrence(
  ctx: TenantContext,
  taskId: string,
  input: z.output<typeof recurrenceSchema>,
): Promise<void> {
  return explainConstraints(refusals, () =>
    withTenant(ctx, async (trx) => {
      const task = await findTask(trx, ctx.tenant.id, taskId);
      if (!task) throw notFound();
      const startsOn = task.dueOn;
      if (!startsOn) throw new BusinessError('projects:error.recurDue');
      const rule = ruleOf(
        {
          frequency: input.frequency,
          interval: input.interval,
          weekdays: input.weekdays,
          monthlyOn: input.monthlyOn,
          until: input.ends === 'until' ? (input.until ?? null) : null,
          count: input.ends === 'count' ? (input.count ?? null) : null,
        },
        startsOn,
      );
      const next = input.basis === 'schedule' ? nextAfter(rule, startsOn, startsOn) : null;
      const values = {
        rule,
        basis: input.basis,
        starts_on: startsOn,
        next_on: next,
        make_at: input.makeAt,
        lead_days: input.leadDays,
        active: input.basis === 'done' || next !== null,
      };
      if (task.recurrenceId) await change(trx, ctx, task.recurrenceId, values);
      else await create(trx, ctx, task, values);
      const payload = { projectId: task.projectId, rule };
      await emit(trx, { type: 'task.recurrence_set', recordId: taskId, payload });
    }),
  );
}

type Values = Parameters<typeof change>[3];

async function create(trx: Trx, ctx: TenantContext, task: Task, values: Values): Promise<void> {
  const steps = await checklist(trx, ctx.tenant.id, task.id);
  const made = await trx
    .insertInto('task_recurrences')
    .values({
      tenant_id: ctx.tenant.id,
      project_id: task.projectId,
      ...values,
      ...whatItSays(task),
      // One that is done already is not where new ones begin.
      column_id: task.doneAt ? null : task.columnId,
      checklist: steps.map(({ title }) => title),
      made: 1,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const linked = await trx
    .updateTable('tasks')
    .set({ recurrence_id: made.id, occurrence_on: task.dueOn })
    .where('tenant_id', '=', ctx.tenant.id)
    .where('id', '=', task.id)
    .returning('id')
    .executeTakeFirst();
  if (!linked) throw new BusinessError('projects:error.notAllowed');
}

async function change(
  trx: Trx,
  ctx: TenantContext,
  id: string,
  values: {
    rule: string;
    basis: string;
    starts_on: string;
    next_on: string | null;
    make_at: number;
    lead_days: number;
    active: boolean;
  },
): Promise<void> {
  const changed = await trx
    .updateTable('task_recurrences')
    .set(values)
    .where('tenant_id', '=', ctx.tenant.id)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst();
  if (!changed) throw new BusinessError('projects:error.notAllowed');
}

interface Says {
  title: string;
  description?: string | null | undefined;
  assigneeId?: string | null | undefined;
  priority: string;
  labels: string[];
  startsOn?: string | null | undefined;
  dueOn?: string | null | undefined;
  estimate?: number | null | undefined;
  shared: boolean;
}

function whatItSays(task: Says) {
  return {
    title: task.title,
    description: task.description ?? null,
    assignee_id: task.assigneeId ?? null,
    priority: task.priority,
    labels: task.labels,
    estimate_minutes: task.estimate ?? null,
    shared_with_client: task.shared,
    length_days: task.startsOn && task.dueOn ? daysFrom(task.startsOn, task.dueOn) : null,
  };
}

/** What one task now says, all that follow say too: those there already that are open, and those to come. */
export async function changeFollowing(
  trx: Trx,
  ctx: TenantContext,
  task: { recurrenceId: string; occurrenceOn: string },
  input: TaskInput,
): Promise<void> {
  const { length_days: length, ...says } = whatItSays(input);
  await trx
    .updateTable('task_recurrences')
    .set({ ...says, length_days: length })
    .where('tenant_id', '=', ctx.tenant.id)
    .where('id', '=', task.recurrenceId)
    .execute();
  const changed = await trx
    .updateTable('tasks')
    .set(says)
    .where('tenant_id', '=', ctx.tenant.id)
    .where('recurrence_id', '=', task.recurrenceId)
    .where('occurrence_on', '>', task.occurrenceOn)
    .where('done_at', 'is', null)
    .returning(['id', 'project_id as projectId'])
    .execute();
  for (const { id, projectId } of changed) {
    const payload = { projectId, fields: Object.keys(says) };
    await emit(trx, { type: 'task.changed', recordId: id, payload });
  }
}

/** No more follow; the tasks there are stay. */
export function stopRecurrence(ctx: TenantContext, taskId: string): Promise<void> {
  return explainConstraints(refusals, () =>
    withTenant(ctx, async (trx) => {
      const task = await findTask(trx, ctx.tenant.id, taskId);
      if (!task?.recurrenceId) throw notFound();
      const gone = await trx
        .deleteFrom('task_recurrences')
        .where('tenant_id', '=', ctx.tenant.id)
        .where('id', '=', task.recurrenceId)
        .returning('id')
        .executeTakeFirst();
      if (!gone) throw new BusinessError('projects:error.notAllowed');
      const payload = { projectId: task.projectId, rule: null };
      await emit(trx, { type: 'task.recurrence_set', recordId: taskId, payload });
    }),
  );
}
