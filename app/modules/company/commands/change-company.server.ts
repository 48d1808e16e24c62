import { explainConstraints } from '~/platform/db/constraints.server';
import { withTenant } from '~/platform/db/tenant.server';
import { BusinessError } from '~/platform/http/errors';
import type { TenantContext } from '~/platform/rbac/guard.server';
import type { CompanyChange } from '../schema';

/**
 * Changes a company's profile, colours or security policy. Requiring a second factor takes effect at
 * everybody's next request, so whoever turns it on must have one (or they would lock themselves out).
 */
export function changeCompany(ctx: TenantContext, change: CompanyChange): Promise<void> {
  if (change.requireMfa && !ctx.passedFactor) {
    throw new BusinessError('company:error.ownFactorFirst', { field: 'requireMfa' });
  }
  return explainConstraints(
    {
      tenants_time_zone: { key: 'company:error.timeZone', field: 'timeZone' },
      rls: { key: 'company:error.denied' },
    },
    () =>
      withTenant(ctx, async (trx) => {
        await trx
          .updateTable('tenants')
          .set({
            name: change.name,
            country: change.country,
            currency: change.currency,
            time_zone: change.timeZone,
            locale: change.locale,
            week_start: change.weekStart,
            brand_color: change.brandColor,
            accent_color: change.accentColor,
            require_mfa: change.requireMfa,
          })
          .where('id', '=', ctx.tenant.id)
          .execute();
      }),
  );
}
