import { supabaseAnonymous } from '~/platform/auth/supabase.server';
import { env } from '~/platform/env.server';

/** Supabase calls it a redirect; our mails carry it as `next`. */
export function returnTo(path: string | undefined): { emailRedirectTo?: string } {
  return path ? { emailRedirectTo: `${env.APP_URL}${path}` } : {};
}

/** Sends the mail that confirms an address once more. */
export async function sendConfirmation(email: string, next: string | undefined): Promise<void> {
  const { error } = await supabaseAnonymous().auth.resend({
    type: 'signup',
    email,
    options: returnTo(next),
  });
  if (error) throw error;
}

/** Sends a link and a code to sign in with, if the address has an account. */
export async function sendMagicLink(email: string, next: string | undefined): Promise<void> {
  const { error } = await supabaseAnonymous().auth.signInWithOtp({
    email,
    options: { shouldCreateUser: false, ...returnTo(next) },
  });
  // Supabase's way of saying that there is no such account.
  if (error && error.code !== 'otp_disabled' && error.code !== 'signup_disabled') throw error;
}

/** Sends a link to choose a new password with, if the address has an account. */
export async function sendReset(email: string): Promise<void> {
  const { error } = await supabaseAnonymous().auth.resetPasswordForEmail(email, {
    redirectTo: `${env.APP_URL}/auth/new-password`,
  });
  if (error) throw error;
}
