import type { z } from 'zod';
import { forgetSession } from '~/platform/auth/session.server';
import { supabaseFor } from '~/platform/auth/supabase.server';
import { BusinessError } from '~/platform/http/errors';
import { forgetAttempts, limitAttempts, rateLimits } from '~/platform/http/rate-limit.server';
import { logger } from '~/platform/observability/logger.server';
import { clearPending, setPending } from '../pending.server';
import type { signInSchema } from '../schema';
import { unexpected, wasRefused } from '../supabase-errors.server';

/** A failure is answered no sooner than this: longer than comparing a password takes. */
const FAILURE_FLOOR = 500;

/**
 * Signs in with a password. 'unconfirmed' is said only to who knew the password; a wrong password, an unknown
 * address and a locked account get one answer, after one time.
 */
export async function signIn(
  request: Request,
  { email, password, next }: z.output<typeof signInSchema>,
): Promise<'signed-in' | 'unconfirmed'> {
  await limitAttempts(rateLimits.signIn, email);
  const floor = new Promise((done) => setTimeout(done, FAILURE_FLOOR));
  const { error } = await supabaseFor(request).auth.signInWithPassword({ email, password });
  if (!error) {
    await forgetAttempts(rateLimits.signIn, email);
    clearPending(request);
    forgetSession();
    return 'signed-in';
  }
  await floor;
  if (error.code === 'email_not_confirmed') {
    setPending(request, { email, purpose: 'register', next });
    return 'unconfirmed';
  }
  if (!wasRefused(error)) throw unexpected(error);
  logger.warn('sign-in refused');
  throw new BusinessError('accounts:signIn.error.credentials');
}
