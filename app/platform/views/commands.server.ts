import { explainConstraints } from '~/platform/db/constraints.server';
import { withTenant } from '~/platform/db/tenant.server';
import { BusinessError } from '~/platform/http/errors';
import { notFound, type TenantContext } from '~/platform/rbac/guard.server';
import { listsFor } from './queries.server';
import type { NewView } from './schema';

const refusals = {
  saved_views_name_key: { key: 'views:error.name', field: 'name' },
  saved_views_limit: { key: 'views:error.limit' },
};

/** Keeps the filters of a list under a name. */
export async function saveView(ctx: TenantContext, input: NewView): Promise<{ id: string }> {
  if (!listsFor(ctx).some(({ list }) => list === input.list)) throw notFound();
  const [module = '', list = ''] = input.list.split('/');
  const { name, query, shared } = input;
  return await explainConstraints(refusals, () =>
    withTenant(ctx, (trx) =>
      trx
        .insertInto('saved_views')
        .values({ tenant_id: ctx.tenant.id, module, list, name, query, shared })
        .returning('id')
        .executeTakeFirstOrThrow(),
    ),
  );
}

/** Renames a view of one's own, shares it or stops sharing it, or keeps other filters in it. */
export function changeView(
  ctx: TenantContext,
  id: string,
  change: Partial<Pick<NewView, 'name' | 'shared' | 'query'>>,
): Promise<void> {
  return explainConstraints(refusals, () =>
    withTenant(ctx, async (trx) => {
      const changed = await trx
        .updateTable('saved_views')
        .set(change)
        .where('tenant_id', '=', ctx.tenant.id)
        .where('id', '=', id)
        .returning('id')
        .executeTakeFirst();
      if (!changed) throw new BusinessError('views:error.notYours');
    }),
  );
}

/** Forgets a view; whoever runs the company may also take shared ones away. */
export function removeView(ctx: TenantContext, id: string): Promise<void> {
  return withTenant(ctx, async (trx) => {
    const gone = await trx
      .deleteFrom('saved_views')
      .where('tenant_id', '=', ctx.tenant.id)
      .where('id', '=', id)
      .returning('id')
      .executeTakeFirst();
    if (!gone) throw new BusinessError('views:error.notYours');
  });
}
