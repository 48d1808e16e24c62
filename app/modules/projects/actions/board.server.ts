import { checkForm, invalid, readForm } from '~/platform/http/form.server';
import { redirectWithToast } from '~/platform/http/toast.server';
import type { TenantContext } from '~/platform/rbac/guard.server';
import { createTask } from '../commands/create-task.server';
import { moveTask } from '../commands/move-task.server';
import { moveSchema, newTaskSchema } from '../schema';

/**
 * The forms of a board: a new card, and a card put somewhere. A button that moves says where to in its
 * value: `<task>:<column>:<task it comes before, or nothing>`.
 */
export async function boardAction(request: Request, ctx: TenantContext, projectId: string) {
  const posted = await readForm(request);
  const url = new URL(request.url);
  url.searchParams.delete('move');
  const page = `${url.pathname}${url.search}`;
  if (posted.get('intent') === 'add') {
    const form = await checkForm(posted, newTaskSchema, ctx.t);
    if (!form.value) return invalid(form);
    try {
      const { id } = await createTask(ctx, projectId, form.value);
      return redirectWithToast(`${page}#t-${id}`, { key: 'projects:task.created' });
    } catch (error) {
      return invalid(form, error);
    }
  }
  const [taskId = '', columnId = '', beforeId = ''] = String(posted.get('put') ?? '').split(':');
  for (const [name, value] of Object.entries({ taskId, columnId, beforeId })) {
    posted.set(name, value);
  }
  const form = await checkForm(posted, moveSchema, ctx.t);
  if (!form.value) return invalid(form);
  try {
    await moveTask(ctx, projectId, form.value);
  } catch (error) {
    return invalid(form, error);
  }
  return redirectWithToast(`${page}#t-${taskId}`, { key: 'projects:task.moved' });
}
