import { doUnseen } from '~/platform/auth/unseen.server';
import { limitAttempts, rateLimits } from '~/platform/http/rate-limit.server';
import type { Locale } from '~/platform/i18n';
import { getLocale } from '~/platform/preferences/preferences.server';
import { type Pending, setPending } from '../pending.server';
import { accountByEmail } from '../queries/accounts.server';
import { ownPath } from '../queries/landing.server';
import { sendConfirmation, sendMagicLink, sendReset } from './send-links.server';
import { sendNotice } from './send-notice.server';

/** Asks for a link to sign in with. Same answer, same time, whoever asks for whichever address. */
export async function askForMagicLink(
  request: Request,
  { email, next }: { email: string; next?: string | undefined },
): Promise<void> {
  await limitAttempts(rateLimits.magicLink, email);
  const pending: Pending = { email, purpose: 'magic-link', next: ownPath(next) ?? undefined };
  setPending(request, pending);
  doUnseen('magic link', () => sendMagicLink(email, pending.next));
}

/** Asks for a link to choose a new password with. Same answer and time, too. */
export async function askForReset(request: Request, email: string): Promise<void> {
  await limitAttempts(rateLimits.reset, email);
  setPending(request, { email, purpose: 'reset' });
  doUnseen('password reset', () => sendReset(email));
}

/** Sends what this browser was promised once more. */
export async function resend(request: Request, pending: Pending): Promise<void> {
  await limitAttempts(rateLimits.verification, pending.email);
  const locale = getLocale(request);
  doUnseen('resend', () => again(pending, locale));
}

async function again({ email, purpose, next }: Pending, locale: Locale): Promise<void> {
  if (purpose === 'magic-link') return sendMagicLink(email, next);
  if (purpose === 'reset') return sendReset(email);
  const account = await accountByEmail(email);
  if (account?.confirmed) return sendNotice('accountExists', email, locale);
  if (account) return sendConfirmation(email, next);
}
