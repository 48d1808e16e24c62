import type { Session } from '@supabase/supabase-js';
import { decodeJwt } from 'jose';
import type { z } from 'zod';
import { forgetSession } from '~/platform/auth/session.server';
import { supabaseFor } from '~/platform/auth/supabase.server';
import { atLeast } from '~/platform/auth/unseen.server';
import { BusinessError } from '~/platform/http/errors';
import { forgetAttempts, limitAttempts, rateLimits } from '~/platform/http/rate-limit.server';
import { allowNewPassword, clearPending } from '../pending.server';
import type { confirmSchema } from '../schema';
import { unexpected, wasRefused } from '../supabase-errors.server';

/** A used, mistyped or unknown code takes as long as a right one. */
const CODE_FLOOR = 300;

export type ConfirmOutcome =
  /** Signed in by it. */
  | 'signed-in'
  /** One of two addresses has confirmed. */
  | 'half'
  /** Used, expired, or never ours. */
  | 'expired';

/** Uses the link of a mail. A reset link lets its session choose a new password. */
export async function confirmLink(
  request: Request,
  { token_hash, type }: z.output<typeof confirmSchema>,
): Promise<ConfirmOutcome> {
  const { data, error } = await supabaseFor(request).auth.verifyOtp({ token_hash, type });
  if (error) {
    if (!wasRefused(error)) throw unexpected(error);
    return 'expired';
  }
  if (!data.session) return 'half';
  signedIn(request);
  if (type === 'recovery') allowNewPassword(request, sessionIdOf(data.session));
  return 'signed-in';
}

/** Uses the six digits of a mail instead of its link. */
export async function confirmEmailCode(request: Request, email: string, code: string) {
  const account = `email-code:${email}`;
  await limitAttempts(rateLimits.secondFactor, account);
  const { error } = await atLeast(CODE_FLOOR, () =>
    supabaseFor(request).auth.verifyOtp({ email, token: code, type: 'email' }),
  );
  if (error) {
    if (!wasRefused(error)) throw unexpected(error);
    throw new BusinessError('accounts:code.error.wrong', { field: 'code' });
  }
  await forgetAttempts(rateLimits.secondFactor, account);
  signedIn(request);
}

function signedIn(request: Request): void {
  clearPending(request);
  forgetSession();
}

function sessionIdOf(session: Session): string {
  return String(decodeJwt(session.access_token).session_id ?? '');
}
