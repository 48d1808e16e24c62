import type { Trx } from '~/platform/db/kysely.server';
import { modules } from '~/platform/modules/registry.server';
import type { TenantContext } from '~/platform/rbac/context.server';

export interface SavedView {
  id: string;
  /** Module and list: `projects/tasks`. */
  list: string;
  name: string;
  query: string;
  shared: boolean;
  userId: string;
}

function views(trx: Trx, tenantId: string) {
  return trx
    .selectFrom('saved_views')
    .where('tenant_id', '=', tenantId)
    .select(['id', 'module', 'list', 'name', 'query', 'shared', 'user_id as userId']);
}

const whole = ({
  module,
  list,
  ...view
}: Omit<SavedView, 'list'> & { module: string; list: string }) => ({
  ...view,
  list: `${module}/${list}`,
});

/** Views of one list the caller sees, their own and those shared with them, by name. */
export async function viewsOf(trx: Trx, tenantId: string, of: string): Promise<SavedView[]> {
  const [module = '', list = ''] = of.split('/');
  const rows = await views(trx, tenantId)
    .where('module', '=', module)
    .where('list', '=', list)
    .orderBy('name')
    .orderBy('id')
    .limit(100)
    .execute();
  return rows.map(whole);
}

/** Every view the caller sees. */
export async function allViews(trx: Trx, tenantId: string): Promise<SavedView[]> {
  const rows = await views(trx, tenantId)
    .orderBy('module')
    .orderBy('list')
    .orderBy('name')
    .orderBy('id')
    .limit(500)
    .execute();
  return rows.map(whole);
}

/** One view, or undefined when it is not the caller's to see. */
export async function findView(trx: Trx, tenantId: string, id: string) {
  const row = await views(trx, tenantId).where('id', '=', id).executeTakeFirst();
  return row && whole(row);
}

/** Lists that views can be saved of and the caller may open: where each is and what it is called. */
export function listsFor(ctx: TenantContext) {
  return modules
    .filter((module) => ctx.has(module.id))
    .flatMap((module) =>
      module.lists
        .filter(({ permission }) => ctx.can(permission))
        .map(({ key, to, labelKey }) => ({ list: `${module.id}/${key}`, to, labelKey })),
    );
}
