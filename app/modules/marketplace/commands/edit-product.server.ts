import { sql } from 'kysely';
import { explainConstraints } from '~/platform/db/constraints.server';
import { withTenant } from '~/platform/db/tenant.server';
import { BusinessError } from '~/platform/http/errors';
import { catalogueOf } from '~/platform/modules/catalogue';
import { modules } from '~/platform/modules/registry.server';
import type { HubContext } from '~/platform/rbac/guard.server';
import { hubRefusals } from './refusals';

interface ProductChange {
  name?: string | undefined;
  summary?: string | undefined;
  category: string;
  currentVersion: string;
  version: number;
}

/** Changes a product's words, place and the version that new installations get; recorded in the hub's trail. */
export function editProduct(ctx: HubContext, id: string, change: ProductChange): Promise<void> {
  return explainConstraints(hubRefusals, () =>
    withTenant(ctx, async (trx) => {
      const { numUpdatedRows } = await trx
        .updateTable('module_products')
        .set({
          name: change.name || null,
          summary: change.summary || null,
          category: change.category,
          current_version: change.currentVersion,
        })
        .where('id', '=', id)
        .where('version', '=', change.version)
        .executeTakeFirst();
      if (numUpdatedRows === 0n) throw new BusinessError('marketplace:error.stale');
    }),
  );
}

/** Withdraws a product (nobody installs it any more, those who have it keep it) or offers it again. */
export function offerProduct(ctx: HubContext, id: string, offered: boolean): Promise<void> {
  return explainConstraints(hubRefusals, () =>
    withTenant(ctx, async (trx) => {
      const { numUpdatedRows } = await trx
        .updateTable('module_products')
        .set({ deleted_at: offered ? null : ctx.now() })
        .where('id', '=', id)
        .executeTakeFirst();
      if (numUpdatedRows === 0n) throw new BusinessError('marketplace:error.gone');
    }),
  );
}

/** Moves chosen companies, or all that have the module, to a version of it. Returns how many moved. */
export function rollOut(
  ctx: HubContext,
  id: string,
  { to, all, tenants }: { to: string; all: boolean; tenants: string[] },
): Promise<number> {
  return explainConstraints(hubRefusals, () =>
    withTenant(ctx, async (trx) => {
      const { rows } = await sql<{ moved: number }>`
        select private.hub_roll_out(${id}, ${to}, ${all ? null : tenants}::text[]) as moved`.execute(
        trx,
      );
      return rows[0]?.moved ?? 0;
    }),
  );
}

/** Records the modules of the deployed code; the worker does so at each start. Returns how many were new. */
export function discoverModules(ctx: HubContext): Promise<number> {
  return withTenant(ctx, async (trx) => {
    const { rows } = await sql<{ found: number }>`
      select private.discover_modules(${JSON.stringify(catalogueOf(modules))}::jsonb) as found`.execute(
      trx,
    );
    return rows[0]?.found ?? 0;
  });
}
