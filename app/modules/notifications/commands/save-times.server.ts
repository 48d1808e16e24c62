import type { z } from 'zod';
import { withTenant } from '~/platform/db/tenant.server';
import { scheduleDigest } from '~/platform/notifications/collect.server';
import { nextDigest } from '~/platform/notifications/digest';
import type { TenantContext } from '~/platform/rbac/guard.server';
import type { timesForm } from '../schema';

/** Stores quiet hours and the digest. What waits for a digest goes at its new time; without one, now. */
export async function saveTimes(
  ctx: TenantContext,
  { quietFrom, quietUntil, digest, digestHour, digestWeekday }: z.output<typeof timesForm>,
): Promise<void> {
  const row = {
    quiet_from: quietFrom ?? null,
    quiet_until: quietUntil ?? null,
    digest,
    digest_hour: digestHour,
    digest_weekday: digestWeekday,
  };
  const owner = { tenant_id: ctx.tenant.id, user_id: ctx.user.id };
  const now = ctx.now();
  await withTenant(ctx, async (trx) => {
    await trx
      .insertInto('notification_settings')
      .values({ ...owner, ...row })
      .onConflict((conflict) => conflict.columns(['tenant_id', 'user_id']).doUpdateSet(row))
      .execute();
    const waiting = await trx
      .selectFrom('digest_items')
      .where('tenant_id', '=', ctx.tenant.id)
      .where('user_id', '=', ctx.user.id)
      .where('sent_on', 'is', null)
      .select('id')
      .limit(1)
      .executeTakeFirst();
    if (!waiting) return;
    const choice = { hour: digestHour, weekday: digestWeekday };
    const at =
      digest === 'off' ? now : nextDigest(now, ctx.user.timeZone, { digest, ...choice }).at;
    await scheduleDigest(trx, ctx.tenant.id, ctx.user.id, now, at);
  });
}
