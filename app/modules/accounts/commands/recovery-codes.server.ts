import { sql } from 'kysely';
import { doUnseen } from '~/platform/auth/unseen.server';
import { type Claims, withTenant } from '~/platform/db/tenant.server';
import { BusinessError } from '~/platform/http/errors';
import { forgetAttempts, limitAttempts, rateLimits } from '~/platform/http/rate-limit.server';
import type { UserContext } from '~/platform/rbac/guard.server';
import { hashRecoveryCode, makeRecoveryCodes } from '../recovery-codes.server';
import { sendNotice } from './send-notice.server';

/** Replaces the person's recovery codes and returns the new ones; only a session at aal2 may. */
export async function replaceRecoveryCodes(userId: string, claims: Claims): Promise<string[]> {
  const codes = makeRecoveryCodes();
  await storeHashes(
    claims,
    codes.map((code) => hashRecoveryCode(userId, code)),
  );
  return codes;
}

/** Leaves the person without recovery codes. */
export async function discardRecoveryCodes(claims: Claims): Promise<void> {
  await storeHashes(claims, []);
}

async function storeHashes(claims: Claims, hashes: string[]): Promise<void> {
  await withTenant({ claims }, (trx) =>
    sql`select private.replace_recovery_codes(
      array(select decode(h, 'hex') from unnest(${hashes}::text[]) h))`.execute(trx),
  );
}

/**
 * Signs in with a recovery code instead of the authenticator. Supabase has no recovery codes, so here is what
 * one does: it says that the authenticator is lost, and removes it (private.use_recovery_code), as an
 * administrator would. The person is in with their password alone, is asked to set up a new authenticator at
 * once, and is told by mail. A session cannot be lifted to aal2 from outside Supabase, and a code that left
 * the lost authenticator valid would leave it to whoever found it.
 */
export async function redeemRecoveryCode(ctx: UserContext, typed: string): Promise<void> {
  await limitAttempts(rateLimits.secondFactor, ctx.user.id);
  const hash = hashRecoveryCode(ctx.user.id, typed);
  const { rows } = await withTenant(ctx, (trx) =>
    sql<{ used: boolean }>`
      select private.use_recovery_code(decode(${hash}, 'hex')) as used`.execute(trx),
  );
  if (!rows[0]?.used) {
    throw new BusinessError('accounts:code.error.wrong', { field: 'recoveryCode' });
  }
  await forgetAttempts(rateLimits.secondFactor, ctx.user.id);
  doUnseen('recovery notice', () =>
    sendNotice('recoveryCodeUsed', ctx.user.email, ctx.user.locale),
  );
}
