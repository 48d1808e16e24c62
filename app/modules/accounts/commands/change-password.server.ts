import { sql } from 'kysely';
import { supabaseAnonymous } from '~/platform/auth/supabase.server';
import { doUnseen } from '~/platform/auth/unseen.server';
import { withTenant } from '~/platform/db/tenant.server';
import { BusinessError } from '~/platform/http/errors';
import { forgetAttempts, limitAttempts, rateLimits } from '~/platform/http/rate-limit.server';
import type { UserContext } from '~/platform/rbac/guard.server';
import { refuseWeakPassword } from '../password.server';
import { unexpected, wasRefused } from '../supabase-errors.server';
import { sendNotice } from './send-notice.server';

/**
 * Sets a new password and ends every other session of the person, whoever holds them (A1). The caller has
 * made sure that this session may: it knew the old one, or came in by a reset link.
 */
export async function setPassword(ctx: UserContext, password: string): Promise<void> {
  const { email, name, locale } = ctx.user;
  await refuseWeakPassword(password, [email, name]);
  const { error } = await ctx.supabase.auth.updateUser({ password });
  if (error) {
    if (error.code === 'same_password') {
      throw new BusinessError('accounts:password.error.same', { field: 'password' });
    }
    if (error.code === 'weak_password') {
      throw new BusinessError('accounts:password.error.common', { field: 'password' });
    }
    throw unexpected(error);
  }
  await withTenant(ctx, (trx) => sql`select private.end_other_sessions()`.execute(trx));
  await forgetAttempts(rateLimits.signIn, email);
  doUnseen('password notice', () => sendNotice('passwordChanged', email, locale));
}

/** Throws unless this is the person's password. Guesses count as attempts to sign in. */
export async function requirePassword(ctx: UserContext, password: string): Promise<void> {
  const { email } = ctx.user;
  await limitAttempts(rateLimits.signIn, email);
  const client = supabaseAnonymous();
  const { error } = await client.auth.signInWithPassword({ email, password });
  if (error) {
    if (!wasRefused(error)) throw unexpected(error);
    throw new BusinessError('accounts:password.error.wrong', { field: 'currentPassword' });
  }
  // The comparison opened a session nobody needs.
  await client.auth.signOut({ scope: 'local' });
  await forgetAttempts(rateLimits.signIn, email);
}
