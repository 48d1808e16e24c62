import { withTenant } from '~/platform/db/tenant.server';
import { BusinessError } from '~/platform/http/errors';
import type { Manifest } from '~/platform/modules/manifest';
import { changedSettings } from '~/platform/modules/settings';
import type { TenantContext } from '~/platform/rbac/guard.server';

/**
 * Keeps a module's settings, as far as they differ from their defaults. Refused when somebody else saved
 * meanwhile (`revision` is what the form was shown with).
 */
export function saveSettings(
  ctx: TenantContext,
  { id, settings }: Manifest,
  values: Record<string, unknown>,
  revision: number,
): Promise<void> {
  return withTenant(ctx, async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable('module_subscriptions')
      .set({ settings: JSON.stringify(settings ? changedSettings(settings, values) : {}) })
      .where('tenant_id', '=', ctx.tenant.id)
      .where('module', '=', id)
      .where('status', '=', 'installed')
      .where('version', '=', revision)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw new BusinessError('marketplace:error.stale');
  });
}
