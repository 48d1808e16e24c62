import { sql } from 'kysely';
import type { Trx } from '~/platform/db/kysely.server';
import type { TenantContext } from '~/platform/rbac/guard.server';

/** What the person switched on or off, by `<channel> <kind>`. */
export async function readChoices(trx: Trx, ctx: TenantContext): Promise<Map<string, boolean>> {
  const rows = await trx
    .selectFrom('notification_preferences')
    .where('tenant_id', '=', ctx.tenant.id)
    .where('user_id', '=', ctx.user.id)
    .select(['kind', 'channel', 'enabled'])
    .execute();
  return new Map(rows.map(({ kind, channel, enabled }) => [`${channel} ${kind}`, enabled]));
}

/** Quiet hours and digest, as the form shows them. */
export async function readTimes(trx: Trx, ctx: TenantContext) {
  const row = await trx
    .selectFrom('notification_settings')
    .where('tenant_id', '=', ctx.tenant.id)
    .where('user_id', '=', ctx.user.id)
    .select(['quiet_from', 'quiet_until', 'digest', 'digest_hour', 'digest_weekday'])
    .executeTakeFirst();
  return {
    quietFrom: row?.quiet_from?.slice(0, 5) ?? '',
    quietUntil: row?.quiet_until?.slice(0, 5) ?? '',
    digest: row?.digest ?? 'off',
    digestHour: String(row?.digest_hour ?? 8),
    digestWeekday: String(row?.digest_weekday ?? 1),
  };
}

/** The person's proven number, the one a code is waited for, and what was said about being texted here. */
export async function readPhone(trx: Trx, ctx: TenantContext) {
  const { rows } = await sql<{
    number: string | null;
    waiting: string | null;
    consent: 'granted' | 'withdrawn' | null;
    since: Date | null;
    stopped: boolean;
  }>`
    select p.phone as number, private.waiting_phone() as waiting, c.status as consent,
      c.changed_at as since, coalesce(private.sms_stopped(p.phone), false) as stopped
    from profiles p
    left join sms_consents c on c.tenant_id = ${ctx.tenant.id} and c.phone = p.phone
    where p.user_id = ${ctx.user.id}`.execute(trx);
  return rows[0] ?? { number: null, waiting: null, consent: null, since: null, stopped: false };
}
