import { z } from 'zod';
import { refuseEdit } from '~/platform/conflict/conflict.server';
import { checkForm, invalid, type ParsedForm, readForm } from '~/platform/http/form.server';
import { redirectWithToast } from '~/platform/http/toast.server';
import type { TenantContext } from '~/platform/rbac/guard.server';
import {
  addChecklistItem,
  changeChecklistItem,
  removeChecklistItem,
} from '../commands/change-checklist.server';
import { addDependency, removeDependency } from '../commands/change-dependencies.server';
import { deleteTask } from '../commands/delete-task.server';
import { setRecurrence, stopRecurrence } from '../commands/set-recurrence.server';
import { changeTask, updateTask } from '../commands/update-task.server';
import { watchTask } from '../commands/watch-task.server';
import type { Task } from '../queries/tasks.server';
import { checklistItemSchema, dependencySchema, taskSchema } from '../schema';
import { recurrenceSchema } from '../schema.plans';

const stepButton = z.object({ id: z.uuid(), do: z.enum(['tick', 'untick', 'remove']) });

/** The forms of a task's page, by intent. */
export async function taskAction(request: Request, ctx: TenantContext, task: Task) {
  const posted = await readForm(request);
  const list = `/app/${ctx.tenant.slug}/projects`;
  const page = `${list}/tasks/${task.id}`;
  switch (posted.get('intent')) {
    case 'step':
      return await answer(
        await checkForm(posted, checklistItemSchema, ctx.t),
        ({ title }) => addChecklistItem(ctx, task, title),
        `${page}#checklist`,
      );
    case 'tick':
      return await answer(
        await checkForm(posted, stepButton, ctx.t),
        (step) =>
          step.do === 'remove'
            ? removeChecklistItem(ctx, task, step.id)
            : changeChecklistItem(ctx, task, step.id, { done: step.do === 'tick' }),
        `${page}#checklist`,
      );
    case 'wait':
      return await answer(
        await checkForm(posted, dependencySchema, ctx.t),
        ({ waitsForId }) => addDependency(ctx, task, waitsForId),
        `${page}#dependencies`,
      );
    case 'free':
      return await answer(
        await checkForm(posted, dependencySchema, ctx.t),
        ({ waitsForId }) => removeDependency(ctx, task, waitsForId),
        `${page}#dependencies`,
      );
    case 'recur':
      return await answer(
        await checkForm(posted, recurrenceSchema, ctx.t),
        (input) => setRecurrence(ctx, task.id, input),
        `${page}#recurrence`,
      );
    case 'unrecur':
      return await answer(
        await checkForm(posted, z.object({}), ctx.t),
        () => stopRecurrence(ctx, task.id),
        `${page}#recurrence`,
      );
    case 'watch':
    case 'unwatch':
      return await answer(
        await checkForm(posted, z.object({}), ctx.t),
        () => watchTask(ctx, task.id, posted.get('intent') === 'watch'),
        page,
      );
    case 'archive':
    case 'restore':
      return await answer(
        await checkForm(posted, z.object({}), ctx.t),
        () =>
          changeTask(ctx, task.id, task.version, { archived: posted.get('intent') === 'archive' }),
        page,
      );
    case 'delete':
      return await answer(
        await checkForm(posted, z.object({}), ctx.t),
        () => deleteTask(ctx, task.id),
        `${list}/${task.projectId}/board`,
      );
    default:
      return await saveTask(posted, ctx, task, page);
  }
}

async function saveTask(posted: FormData, ctx: TenantContext, task: Task, page: string) {
  const form = await checkForm(posted, taskSchema, ctx.t);
  if (!form.value) return invalid(form);
  try {
    await updateTask(ctx, task.id, form.value);
  } catch (error) {
    return await refuseEdit(ctx, form, error, { table: 'tasks', id: task.id });
  }
  return redirectWithToast(page, { key: 'projects:task.saved' });
}

async function answer<Schema extends z.ZodType>(
  form: ParsedForm<Schema>,
  command: (value: z.output<Schema>) => Promise<unknown>,
  to: string,
) {
  if (!form.value) return invalid(form);
  try {
    await command(form.value);
  } catch (error) {
    return invalid(form, error);
  }
  return redirectWithToast(to, { key: 'projects:task.saved' });
}
