import type { TenantContext } from '~/platform/rbac/guard.server';
import { categoryName } from './category-name';
import type { Category } from './queries/categories.server';

/** Categories by their names in the reader's language, as selects and lists take them. */
export function categoryChoices(
  categories: Category[],
  ctx: Pick<TenantContext, 'user' | 'tenant'>,
) {
  return categories.map(({ id, parentId, names }) => ({
    id,
    parentId,
    name: categoryName(names, ctx.user.locale, ctx.tenant.locale),
  }));
}
