import { withTenant } from '~/platform/db/tenant.server';
import { kindsOf, offeredChannels } from '~/platform/notifications/registry.server';
import type { TenantContext } from '~/platform/rbac/guard.server';

/** Stores which kinds reach the person how. Kinds that are not theirs to choose are ignored. */
export async function savePreferences(
  ctx: TenantContext,
  { enabled }: { enabled: readonly string[] },
): Promise<void> {
  const ticked = new Set(enabled);
  const rows = kindsOf(ctx).flatMap(({ name }) =>
    offeredChannels().map((channel) => ({
      tenant_id: ctx.tenant.id,
      user_id: ctx.user.id,
      kind: name,
      channel,
      enabled: ticked.has(`${channel} ${name}`),
    })),
  );
  if (rows.length === 0) return;
  await withTenant(ctx, (trx) =>
    trx
      .insertInto('notification_preferences')
      .values(rows)
      .onConflict((conflict) =>
        conflict
          .columns(['tenant_id', 'user_id', 'kind', 'channel'])
          .doUpdateSet({ enabled: (eb) => eb.ref('excluded.enabled') }),
      )
      .execute(),
  );
}
