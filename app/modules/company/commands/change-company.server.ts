import { explainConstraints } from '~/platform/db/constraints.server';
import { withTenant } from '~/platform/db/tenant.server';
import { BusinessError } from '~/platform/http/errors';
import type { TenantContext } from '~/platform/rbac/guard.server';
import type { Profile, Region, Security } from '../schema';

/** The columns of `tenants` a company changes itself; null empties one. */
interface Columns {
  name: string;
  legal_name: string | null;
  address: string | null;
  tax_ids: string;
  contact_email: string | null;
  contact_phone: string | null;
  website: string | null;
  country: string;
  currency: string;
  time_zone: string;
  locale: string;
  week_start: number;
  brand_color: string | null;
  accent_color: string | null;
  sender_name: string | null;
  require_mfa: boolean;
  idle_minutes: number | null;
  max_session_hours: number | null;
  invitation_domains: string[];
}

/** Name, address, tax numbers and contacts, as they stand on documents. */
export function changeProfile(ctx: TenantContext, profile: Profile): Promise<void> {
  const taxIds = profile.taxIds.filter(({ value }) => value);
  return change(ctx, {
    name: profile.name,
    legal_name: profile.legalName ?? null,
    address: profile.address ?? null,
    tax_ids: JSON.stringify(taxIds),
    contact_email: profile.contactEmail ?? null,
    contact_phone: profile.contactPhone ?? null,
    website: profile.website ?? null,
  });
}

/** Country, money, time and language. */
export function changeRegion(ctx: TenantContext, region: Region): Promise<void> {
  return change(ctx, {
    country: region.country,
    currency: region.currency,
    time_zone: region.timeZone,
    locale: region.locale,
    week_start: region.weekStart,
  });
}

/**
 * How people sign in and how long that lasts; effective at everybody's next request. Whoever asks for a second
 * factor must have used one, or they would lock themselves out.
 */
export function changeSecurity(ctx: TenantContext, security: Security): Promise<void> {
  if (security.requireMfa && !ctx.passedFactor) {
    throw new BusinessError('company:error.ownFactorFirst', { field: 'requireMfa' });
  }
  return change(ctx, {
    require_mfa: security.requireMfa,
    idle_minutes: security.idleMinutes ?? null,
    max_session_hours: security.maxSessionHours ?? null,
    invitation_domains: security.invitationDomains,
  });
}

/** Writes columns of the company's row; the database decides who may. */
export async function change(ctx: TenantContext, columns: Partial<Columns>): Promise<void> {
  await explainConstraints(
    {
      tenants_time_zone: { key: 'company:error.timeZone', field: 'timeZone' },
      rls: { key: 'company:error.denied' },
    },
    () =>
      withTenant(ctx, (trx) =>
        trx.updateTable('tenants').set(columns).where('id', '=', ctx.tenant.id).execute(),
      ),
  );
}
