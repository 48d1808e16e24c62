import { sql } from 'kysely';
import { explainConstraints } from '~/platform/db/constraints.server';
import { type DbContext, withTenant } from '~/platform/db/tenant.server';

/** What the hub can do with a company: stop it, let it go on as it was, or take it off its trial. */
export type TenantChange =
  | { to: 'suspended'; reason: string }
  | { to: 'active'; reason?: string | undefined }
  | { to: 'paying' };

/**
 * Suspends a tenant, with the reason its people read, lets it go on, or makes it a paying one. Takes effect
 * at their very next query, in pages, API and jobs (T2). Its data is untouched.
 */
export async function setTenantStatus(
  ctx: DbContext,
  slug: string,
  change: TenantChange,
): Promise<void> {
  const reason = 'reason' in change ? (change.reason ?? null) : null;
  await explainConstraints(
    {
      tenant_transition: { key: 'hub:error.transition' },
      tenants_gone: { key: 'hub:error.gone' },
      tenants_reason: { key: 'hub:error.reason', field: 'reason' },
    },
    () =>
      withTenant(ctx, (trx) =>
        sql`select private.hub_set_status(${slug}, ${change.to}, ${reason})`.execute(trx),
      ),
  );
}
