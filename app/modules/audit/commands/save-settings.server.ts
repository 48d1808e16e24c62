import { withTenant } from '~/platform/db/tenant.server';
import type { TenantContext } from '~/platform/rbac/guard.server';
import type { AuditSettings } from '../schema';

/** Saves how long content is kept and whether owners get anchors by mail. */
export async function saveAuditSettings(
  ctx: TenantContext,
  { retentionMonths, anchorByEmail }: AuditSettings,
): Promise<void> {
  const values = {
    retention_months: retentionMonths === 'forever' ? null : Number(retentionMonths),
    anchor_by_email: anchorByEmail,
  };
  await withTenant(ctx, (trx) =>
    trx
      .insertInto('audit_settings')
      .values({ tenant_id: ctx.tenant.id, ...values })
      .onConflict((clash) => clash.column('tenant_id').doUpdateSet(values))
      .execute(),
  );
}
