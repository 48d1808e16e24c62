import type { z } from 'zod';
import { atLeast } from '~/platform/auth/unseen.server';
import { env } from '~/platform/env.server';
import { BusinessError } from '~/platform/http/errors';
import { limitAttempts, rateLimits } from '~/platform/http/rate-limit.server';
import type { UserContext } from '~/platform/rbac/guard.server';
import type { changeEmailSchema } from '../schema';
import { unexpected } from '../supabase-errors.server';
import { requirePassword } from './change-password.server';

/** Longer than handing two mails over usually takes. */
const FLOOR = 1_000;

/**
 * Asks both addresses to confirm a change. An address that is taken gets the same answer after the same time:
 * the change just never comes about.
 */
export async function changeEmail(
  ctx: UserContext,
  { email, currentPassword }: z.output<typeof changeEmailSchema>,
): Promise<void> {
  if (email === ctx.user.email) {
    throw new BusinessError('accounts:profile.email.error.same', { field: 'email' });
  }
  await requirePassword(ctx, currentPassword);
  await limitAttempts(rateLimits.verification, ctx.user.id);
  const { error } = await atLeast(FLOOR, () =>
    ctx.supabase.auth.updateUser({ email }, { emailRedirectTo: `${env.APP_URL}/account/profile` }),
  );
  if (error && error.code !== 'email_exists') throw unexpected(error);
}
