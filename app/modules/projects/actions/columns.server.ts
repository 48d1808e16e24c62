import { z } from 'zod';
import { checkForm, invalid, readForm } from '~/platform/http/form.server';
import { redirectWithToast } from '~/platform/http/toast.server';
import type { TenantContext } from '~/platform/rbac/guard.server';
import {
  addColumn,
  changeColumn,
  removeColumn,
  shiftColumn,
} from '../commands/change-columns.server';
import { columnSchema } from '../schema';

const which = z.object({
  id: z.union([z.uuid(), z.literal('new')]),
  do: z.enum(['add', 'save', 'up', 'down', 'remove']),
});

/** The forms of the columns' page. */
export async function columnsAction(request: Request, ctx: TenantContext, projectId: string) {
  const posted = await readForm(request);
  const button = await checkForm(posted, which, ctx.t);
  if (!button.value) return invalid(button);
  const { id, do: what } = button.value;
  const page = new URL(request.url).pathname;
  const done = () => redirectWithToast(page, { key: 'projects:column.changed' });
  if (what === 'add' || what === 'save') {
    const form = await checkForm(posted, columnSchema, ctx.t);
    if (!form.value) return invalid(form);
    try {
      if (what === 'add') await addColumn(ctx, projectId, form.value);
      else await changeColumn(ctx, projectId, id, form.value);
    } catch (error) {
      return invalid(form, error);
    }
    return done();
  }
  try {
    if (what === 'remove') await removeColumn(ctx, projectId, id);
    else await shiftColumn(ctx, projectId, id, what);
  } catch (error) {
    return invalid(button, error);
  }
  return done();
}
