import { sql } from 'kysely';
import type { Trx } from '~/platform/db/kysely.server';
import { withTenant } from '~/platform/db/tenant.server';
import { getT } from '~/platform/i18n/i18n.server';
import { defaultLocale, toLocale } from '~/platform/i18n/locales';
import type { JobContext } from '~/platform/jobs/task.server';
import { dayIn, type TenantContext } from '~/platform/rbac/context.server';

/** What there is to know of the company that a module starts in. */
export type InstallContext = Pick<TenantContext, 't' | 'today'> & {
  tenant: Pick<TenantContext['tenant'], 'id' | 'country'>;
};

/** Makes what a module needs to start with; in the transaction that installs it, and safe to run again. */
type InstallHook = (trx: Trx, ctx: InstallContext) => Promise<void>;

const hooks = import.meta.glob<InstallHook>('/app/modules/*/install.server.ts', {
  eager: true,
  import: 'onInstall',
});

/** Runs the module's own `install.server.ts`, if it has one. */
export async function initModule(trx: Trx, ctx: InstallContext, module: string): Promise<void> {
  await hooks[`/app/modules/${module}/install.server.ts`]?.(trx, ctx);
}

/** For a company whose modules came with its template: what installing each by itself does. */
export async function provisionModules(job: JobContext): Promise<void> {
  await withTenant(job, async (trx) => {
    const [tenant, announced] = await Promise.all([
      trx
        .selectFrom('tenants')
        .where('id', '=', job.tenantId)
        .select(['id', 'country', 'locale', 'time_zone', sql<Date>`private.now()`.as('now')])
        .executeTakeFirstOrThrow(),
      sql<{ modules: string[] }>`select private.announce_modules() as modules`.execute(trx),
    ]);
    const ctx: InstallContext = {
      tenant,
      t: getT(toLocale(tenant.locale) ?? defaultLocale),
      today: () => dayIn(tenant.time_zone, tenant.now),
    };
    for (const module of announced.rows[0]?.modules ?? []) await initModule(trx, ctx, module);
  });
}
