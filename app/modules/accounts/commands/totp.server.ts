import { randomUUID } from 'node:crypto';
import { decodeJwt } from 'jose';
import { z } from 'zod';
import { forgetSession } from '~/platform/auth/session.server';
import { doUnseen } from '~/platform/auth/unseen.server';
import { decryptField, encryptField, SealError } from '~/platform/crypto/fields.server';
import type { Claims } from '~/platform/db/tenant.server';
import { BusinessError } from '~/platform/http/errors';
import {
  forgetAttempts,
  hitRateLimits,
  limitAttempts,
  rateLimits,
  tooManyRequests,
} from '~/platform/http/rate-limit.server';
import type { UserContext } from '~/platform/rbac/guard.server';
import { unexpected, wasRefused } from '../supabase-errors.server';
import { discardRecoveryCodes, replaceRecoveryCodes } from './recovery-codes.server';
import { sendNotice } from './send-notice.server';

/** A factor that is being set up: what the QR code says. */
export interface TotpSetup {
  factorId: string;
  secret: string;
  uri: string;
}

const setupSchema = z.object({ factorId: z.string(), secret: z.string(), uri: z.string() });

/**
 * Begins to set an authenticator up. What was begun before and never finished is thrown away.
 * Throws when the person already has one.
 */
export async function beginTotp(ctx: UserContext): Promise<TotpSetup> {
  if (ctx.hasFactor) throw new BusinessError('accounts:totp.error.already');
  const { mfa } = ctx.supabase.auth;
  const listed = await mfa.listFactors();
  if (listed.error) throw unexpected(listed.error);
  for (const factor of listed.data.all.filter(({ status }) => status === 'unverified')) {
    await mfa.unenroll({ factorId: factor.id });
  }
  const { data, error } = await mfa.enroll({
    factorType: 'totp',
    issuer: 'Mainstay',
    // Supabase wants them unlike each other, also those of two clicks in one second.
    friendlyName: `Authenticator ${randomUUID()}`,
  });
  // So many were begun at once that there is room for no other until they are thrown away.
  if (error) throw wasRefused(error) ? tooManyRequests(60) : unexpected(error);
  return { factorId: data.id, secret: data.totp.secret, uri: data.totp.uri };
}

/** The set-up as a form field: Supabase shows the secret only once, and a mistyped code must not lose it. */
export function sealSetup(ctx: UserContext, setup: TotpSetup): string {
  return encryptField(JSON.stringify(setup), `totp:${ctx.user.id}`);
}

/** The set-up back from the form, or null when it is not this person's. */
export function openSetup(ctx: UserContext, sealed: string): TotpSetup | null {
  try {
    return setupSchema.parse(JSON.parse(decryptField(sealed, `totp:${ctx.user.id}`)));
  } catch (error) {
    if (error instanceof SealError) return null;
    throw error;
  }
}

/** Ends the set-up with a first code and returns the recovery codes, which nobody can show again. */
export async function finishTotp(
  ctx: UserContext,
  setup: TotpSetup,
  code: string,
): Promise<string[]> {
  const claims = await verifyCode(ctx, setup.factorId, code);
  const codes = await replaceRecoveryCodes(ctx.user.id, claims);
  doUnseen('factor notice', () => sendNotice('factorAdded', ctx.user.email, ctx.user.locale));
  return codes;
}

/** Passes the second factor at sign-in. */
export async function passTotp(ctx: UserContext, code: string): Promise<void> {
  await verifyCode(ctx, await verifiedFactor(ctx), code);
}

/** New recovery codes, after one more code of the authenticator. */
export async function renewRecoveryCodes(ctx: UserContext, code: string): Promise<string[]> {
  const claims = await verifyCode(ctx, await verifiedFactor(ctx), code);
  return replaceRecoveryCodes(ctx.user.id, claims);
}

/** Switches two-step sign-in off, after one more code. */
export async function disableTotp(ctx: UserContext, code: string): Promise<void> {
  const factorId = await verifiedFactor(ctx);
  await discardRecoveryCodes(await verifyCode(ctx, factorId, code));
  const { error } = await ctx.supabase.auth.mfa.unenroll({ factorId });
  if (error) throw unexpected(error);
  // The token still says aal2; what it says next comes with the next refresh.
  forgetSession();
  doUnseen('factor notice', () => sendNotice('factorRemoved', ctx.user.email, ctx.user.locale));
}

/** Longer than a code is accepted for, with the minute of tolerance around it. */
const CODE_SECONDS = 120;

/** Proves possession of the factor; returns the claims of the session that has. */
async function verifyCode(ctx: UserContext, factorId: string, code: string): Promise<Claims> {
  await limitAttempts(rateLimits.secondFactor, ctx.user.id);
  // A code that somebody looked over a shoulder is worth nothing once it was used (ASVS 6.5.1).
  const used = await hitRateLimits([
    { name: 'totp-code', key: `${ctx.user.id}:${code}`, limit: 1, windowSeconds: CODE_SECONDS },
  ]);
  const wrong = new BusinessError('accounts:code.error.wrong', { field: 'code' });
  if (used > 0) throw wrong;
  const { data, error } = await ctx.supabase.auth.mfa.challengeAndVerify({ factorId, code });
  if (error) {
    if (!wasRefused(error)) throw unexpected(error);
    throw wrong;
  }
  await forgetAttempts(rateLimits.secondFactor, ctx.user.id);
  forgetSession();
  return { ...ctx.claims, aal: String(decodeJwt(data.access_token).aal ?? 'aal1') };
}

async function verifiedFactor(ctx: UserContext): Promise<string> {
  const { data, error } = await ctx.supabase.auth.mfa.listFactors();
  if (error) throw unexpected(error);
  const factor = data.totp[0];
  if (!factor) throw new BusinessError('accounts:totp.error.none');
  return factor.id;
}
