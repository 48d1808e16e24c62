import type { Trx } from '~/platform/db/kysely.server';
import type { TenantContext } from '~/platform/rbac/guard.server';

/** Makes what a module needs to start with; in the transaction that installs it, and safe to run again. */
type InstallHook = (trx: Trx, ctx: TenantContext) => Promise<void>;

const hooks = import.meta.glob<InstallHook>('/app/modules/*/install.server.ts', {
  eager: true,
  import: 'onInstall',
});

/** Runs the module's own `install.server.ts`, if it has one. */
export async function initModule(trx: Trx, ctx: TenantContext, module: string): Promise<void> {
  await hooks[`/app/modules/${module}/install.server.ts`]?.(trx, ctx);
}
