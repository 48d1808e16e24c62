import { randomUUID } from 'node:crypto';
import { env } from '~/platform/env.server';
import type { Locale } from '~/platform/i18n';
import { getT } from '~/platform/i18n/i18n.server';
import { chooseTransport } from '~/platform/mail/transport.server';
import { noticeMail } from '../emails/notice';

/** What an account's owner is told by mail, with the page that helps if it was not them. */
const notices = {
  accountExists: '/auth/sign-in',
  passwordChanged: '/auth/reset',
  factorAdded: '/account/security',
  factorRemoved: '/account/security',
  recoveryCodeUsed: '/account/security/totp',
} as const;
export type Notice = keyof typeof notices;

/**
 * Sends a security notice to the owner of an address. These belong to a person, not to a company, so they
 * leave directly and not through a tenant's deliveries; call it inside doUnseen.
 */
export async function sendNotice(notice: Notice, to: string, locale: Locale): Promise<void> {
  const t = getT(locale, 'accounts');
  const { subject, html, text } = noticeMail({
    locale,
    subject: t(`mail.${notice}.subject`),
    body: t(`mail.${notice}.body`, { email: to }),
    action: t(`mail.${notice}.action`),
    href: `${env.APP_URL}${notices[notice]}`,
    footer: t('mail.footer'),
  });
  const result = await chooseTransport().send({
    id: randomUUID(),
    from: env.MAIL_FROM,
    to,
    subject,
    html,
    text,
  });
  if (result.status === 'rejected') throw new Error(`The notice was not taken: ${result.reason}`);
}
