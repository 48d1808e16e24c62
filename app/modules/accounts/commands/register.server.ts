import type { z } from 'zod';
import { supabaseAdmin, supabaseAnonymous } from '~/platform/auth/supabase.server';
import { doUnseen } from '~/platform/auth/unseen.server';
import { limitAttempts, rateLimits } from '~/platform/http/rate-limit.server';
import type { Locale } from '~/platform/i18n';
import { getLocale } from '~/platform/preferences/preferences.server';
import { refuseWeakPassword } from '../password.server';
import { setPending } from '../pending.server';
import { accountByEmail } from '../queries/accounts.server';
import { ownPath } from '../queries/landing.server';
import type { registerSchema } from '../schema';
import { returnTo, sendConfirmation } from './send-links.server';
import { sendNotice } from './send-notice.server';

/**
 * Opens an account, or, for an address that has one, tells its owner by mail. What the browser gets is decided
 * before anybody looks the address up.
 */
export async function register(
  request: Request,
  input: z.output<typeof registerSchema>,
): Promise<void> {
  await refuseWeakPassword(input.password, [input.email, input.fullName]);
  await limitAttempts(rateLimits.register, input.email);
  const next = ownPath(input.next) ?? undefined;
  const locale = getLocale(request);
  setPending(request, { email: input.email, purpose: 'register', next });
  doUnseen('register', () => openAccount({ ...input, next, locale }));
}

interface NewAccount {
  email: string;
  password: string;
  fullName: string;
  locale: Locale;
  next?: string | undefined;
}

async function openAccount({ email, password, fullName, locale, next }: NewAccount): Promise<void> {
  const metadata = { full_name: fullName, locale };
  const account = await accountByEmail(email);
  if (account?.confirmed) return sendNotice('accountExists', email, locale);
  if (account) {
    // Whoever registers last and confirms wins: a stranger who registered the address beforehand must not
    // find their own password in the account that its owner confirms.
    const { error } = await supabaseAdmin().auth.admin.updateUserById(account.userId, {
      password,
      user_metadata: metadata,
    });
    if (error) throw error;
    return sendConfirmation(email, next);
  }
  const { error } = await supabaseAnonymous().auth.signUp({
    email,
    password,
    options: { data: metadata, ...returnTo(next) },
  });
  if (error) throw error;
}
