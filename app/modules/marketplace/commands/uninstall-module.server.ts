import { sql } from 'kysely';
import { explainConstraints } from '~/platform/db/constraints.server';
import { withTenant } from '~/platform/db/tenant.server';
import type { TenantContext } from '~/platform/rbac/guard.server';
import { refusals } from './refusals';

/**
 * Hides a module from the company at everybody's next request: pages, API and jobs. What it holds, its
 * settings and its cells are kept; installing it again brings them back. Refused while others stand on it.
 */
export function uninstallModule(ctx: TenantContext, module: string): Promise<void> {
  return explainConstraints(refusals, () =>
    withTenant(ctx, async (trx) => {
      await sql`select private.uninstall_module(${module})`.execute(trx);
    }),
  );
}
