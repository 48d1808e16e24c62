import { sql } from 'kysely';
import { explainConstraints } from '~/platform/db/constraints.server';
import type { Trx } from '~/platform/db/kysely.server';
import { withTenant } from '~/platform/db/tenant.server';
import { initModule } from '~/platform/modules/install.server';
import type { TenantContext } from '~/platform/rbac/guard.server';
import { refusals } from './refusals';

/**
 * Installs modules in this order, all or none: the subscription with its version, the roles' cells, the
 * event module.provisioned (all three by the database) and what the module needs to start with. What is there
 * already stays as it is. Effective at everybody's next request. Returns how many were installed.
 */
export function installModules(ctx: TenantContext, modules: readonly string[]): Promise<number> {
  return explainConstraints(refusals, () =>
    withTenant(ctx, async (trx) => {
      let installed = 0;
      for (const module of modules) {
        if (!(await put(trx, module))) continue;
        await initModule(trx, ctx, module);
        installed += 1;
      }
      return installed;
    }),
  );
}

async function put(trx: Trx, module: string): Promise<boolean> {
  const { rows } = await sql<{ id: string | null }>`
    select private.install_module(${module}) as id`.execute(trx);
  return rows[0]?.id != null;
}
