import type { Env } from '~/platform/env.schema';
import { env } from '~/platform/env.server';
import { mailboxTransport } from './mailbox.server';
import type { MailTransport } from './outcome';
import { resendTransport } from './resend.server';

/** The configuration does not say how mail leaves. */
export class MailSetupError extends Error {
  override name = 'MailSetupError';
}

/** Resend with a key, the mailbox page without one in demo mode; production without a key is refused. */
export function chooseTransport(
  settings: Pick<
    Env,
    'RESEND_API_KEY' | 'isDemo' | 'SUPABASE_URL' | 'SUPABASE_SERVICE_ROLE_KEY'
  > = env,
): MailTransport {
  if (settings.RESEND_API_KEY) {
    return resendTransport(settings.RESEND_API_KEY, process.env.RESEND_BASE_URL);
  }
  if (settings.isDemo) {
    return mailboxTransport(settings.SUPABASE_URL, settings.SUPABASE_SERVICE_ROLE_KEY);
  }
  throw new MailSetupError(
    'RESEND_API_KEY is missing: in production the worker needs it to send mail (https://resend.com/api-keys).',
  );
}
