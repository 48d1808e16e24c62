import { createHash, randomInt } from 'node:crypto';
import { sql } from 'kysely';
import { withTenant } from '~/platform/db/tenant.server';
import { uuidV7 } from '~/platform/db/uuid';
import { BusinessError } from '~/platform/http/errors';
import { phoneCodeSms } from '~/platform/mail/definition';
import { sendMail } from '~/platform/mail/record.server';
import type { TenantContext } from '~/platform/rbac/guard.server';
import { toE164 } from '~/platform/sms/phone.server';

/** What is kept of a code; the person is part of it, so that equal codes look different. */
function hashCode(ctx: TenantContext, code: string): Buffer {
  return createHash('sha256').update(`${ctx.user.id}:${code}`).digest();
}

/** Texts a code to a number that the person says is theirs. */
export async function startPhone(ctx: TenantContext, typed: string): Promise<void> {
  const phone = toE164(typed, ctx.tenant.country);
  if (!phone) throw new BusinessError('notifications:phone.error.number', { field: 'phone' });
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  await withTenant(ctx, async (trx) => {
    const { rows } = await sql<{ outcome: 'ok' | 'wait' | 'stopped' }>`
      select private.start_phone(${phone}, ${hashCode(ctx, code)}) as outcome`.execute(trx);
    const outcome = rows[0]?.outcome;
    if (outcome !== 'ok') {
      throw new BusinessError(`notifications:phone.error.${outcome ?? 'wait'}`, { field: 'phone' });
    }
    await sendMail(trx, {
      template: phoneCodeSms,
      channel: 'sms',
      to: phone,
      userId: ctx.user.id,
      locale: ctx.user.locale,
      params: {},
      secrets: { code },
      dedupeKey: `phone-code:${uuidV7()}`,
    });
  });
}

/** The code that came: the number is the person's, and they want to be texted for this company. */
export async function confirmPhone(ctx: TenantContext, code: string): Promise<void> {
  const { rows } = await withTenant(ctx, (trx) =>
    sql<{ outcome: 'ok' | 'wrong' | 'expired' }>`
      select private.confirm_phone(${hashCode(ctx, code)}) as outcome`.execute(trx),
  );
  const outcome = rows[0]?.outcome;
  if (outcome !== 'ok') {
    throw new BusinessError(`notifications:phone.error.${outcome ?? 'wrong'}`, { field: 'code' });
  }
}

/** Gives or withdraws consent to be texted for this company. */
export async function allowSms(ctx: TenantContext, allowed: boolean): Promise<void> {
  const { rows } = await withTenant(ctx, (trx) =>
    sql<{ outcome: 'ok' | 'none' | 'stopped' }>`
      select private.allow_sms(${allowed}) as outcome`.execute(trx),
  );
  if (rows[0]?.outcome === 'stopped') throw new BusinessError('notifications:phone.error.stopped');
}

/** Forgets the number; nothing is texted to it any more, for any company. */
export async function removePhone(ctx: TenantContext): Promise<void> {
  await withTenant(ctx, (trx) => sql`select private.remove_phone()`.execute(trx));
}
