import { explainConstraints } from '~/platform/db/constraints.server';
import { withTenant } from '~/platform/db/tenant.server';
import { BusinessError } from '~/platform/http/errors';
import type { HubContext } from '~/platform/rbac/guard.server';

/**
 * Suspends a tenant, with the reason its people read, or lets it go on. Takes effect at their very next
 * query, in pages, API and jobs (T2). Its data is untouched.
 */
export function setTenantStatus(
  ctx: HubContext,
  slug: string,
  change: { status: 'suspended'; reason: string } | { status: 'active' },
): Promise<void> {
  return explainConstraints({ tenant_transition: { key: 'hub:error.transition' } }, () =>
    withTenant(ctx, async (trx) => {
      const { numUpdatedRows } = await trx
        .updateTable('tenants')
        .set({
          status: change.status,
          status_reason: change.status === 'suspended' ? change.reason : null,
        })
        .where('slug', '=', slug)
        .executeTakeFirst();
      if (numUpdatedRows === 0n) throw new BusinessError('hub:error.gone');
    }),
  );
}
