import { z } from 'zod';
import { checkForm, invalid, readForm } from '~/platform/http/form.server';
import { redirectWithToast } from '~/platform/http/toast.server';
import type { TenantContext } from '~/platform/rbac/guard.server';
import { createCategory, moveCategory } from '../commands/change-categories.server';
import { categorySchema } from '../schema';

const moveSchema = z.object({ intent: z.enum(['up', 'down']), id: z.uuid() });

/** The list of categories: a new one, or one changing places. */
export async function categoriesAction(request: Request, ctx: TenantContext) {
  const posted = await readForm(request);
  const page = `/app/${ctx.tenant.slug}/knowledge/categories`;
  if (posted.get('intent') === 'create') {
    const form = await checkForm(posted, categorySchema, ctx.t);
    if (!form.value) return invalid(form);
    try {
      await createCategory(ctx, form.value);
    } catch (error) {
      return invalid(form, error);
    }
    return redirectWithToast(page, { key: 'knowledge:categories.added' });
  }
  const form = await checkForm(posted, moveSchema, ctx.t);
  if (!form.value) return invalid(form);
  try {
    await moveCategory(ctx, form.value.id, form.value.intent);
  } catch (error) {
    return invalid(form, error);
  }
  return redirectWithToast(page, { key: 'knowledge:categories.moved' });
}
