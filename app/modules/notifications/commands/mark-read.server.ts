import { sql } from 'kysely';
import { withTenant } from '~/platform/db/tenant.server';
import type { TenantContext } from '~/platform/rbac/guard.server';

/** Marks one notice of the person as read; returns where it leads, or null when it is not theirs. */
export async function markRead(ctx: TenantContext, id: string): Promise<string | null> {
  const row = await withTenant(ctx, (trx) =>
    trx
      .updateTable('notifications')
      .set({ read_at: sql<Date>`coalesce(read_at, private.now())` })
      .where('tenant_id', '=', ctx.tenant.id)
      .where('user_id', '=', ctx.user.id)
      .where('id', '=', id)
      .returning('path')
      .executeTakeFirst(),
  );
  return row?.path ?? null;
}

/** Marks everything as read. */
export async function markAllRead(ctx: TenantContext): Promise<void> {
  await withTenant(ctx, (trx) =>
    trx
      .updateTable('notifications')
      .set({ read_at: sql<Date>`private.now()` })
      .where('tenant_id', '=', ctx.tenant.id)
      .where('user_id', '=', ctx.user.id)
      .where('read_at', 'is', null)
      .execute(),
  );
}
