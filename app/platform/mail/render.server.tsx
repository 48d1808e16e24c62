import { render, toPlainText } from '@react-email/render';
import { env } from '~/platform/env.server';
import { dirOf, formatters, isLocale, type Locale } from '~/platform/i18n';
import { getT } from '~/platform/i18n/i18n.server';
import { unsubscribeUrl } from '~/platform/notifications/unsubscribe.server';
import { MailLayout } from './layout';
import { headerText, isAddress, type OutgoingMail, senderFor } from './message';
import type { MailContent, MailScope, MailTemplate, OwnWords } from './template';
import { replyAddress, threadHeaders } from './thread.server';

/** A recorded message as private.begin_delivery returns it. */
export interface Delivery {
  id: string;
  tenantId: string;
  status: 'recorded' | 'sent' | 'failed' | 'suppressed' | 'delivered' | 'undelivered';
  channel: 'email' | 'sms';
  recipient: string;
  userId: string | null;
  template: string;
  locale: string;
  urgent: boolean;
  params: unknown;
  secrets: string | null;
  dedupeKey: string;
  /** When an earlier attempt began that never got an answer. */
  attemptedAt: string | null;
  /** The product's time. */
  now: string;
  timeZone: string;
  /** The recipient's quiet hours, HH:MM. */
  quiet: { from: string; until: string } | null;
  /** The number is proven, consented to and has not said STOP. */
  mayText: boolean;
  /** The recipient has switched this kind off since. */
  unwanted: boolean;
  words: OwnWords | null;
  tenant: MailScope['tenant'];
}

const files = {
  ...import.meta.glob<MailTemplate>('/app/platform/mail/emails/*.tsx', {
    eager: true,
    import: 'default',
  }),
  ...import.meta.glob<MailTemplate>('/app/modules/*/emails/*.tsx', {
    eager: true,
    import: 'default',
  }),
};
const templates = new Map(Object.values(files).map((template) => [template.name, template]));

/** Writes a recorded message in its recipient's language, in the company's colours. */
export async function renderDelivery(delivery: Delivery, secrets: unknown): Promise<OutgoingMail> {
  const template = templates.get(delivery.template);
  if (!template) throw new Error(`There is no mail template ${delivery.template}`);
  if (!isAddress(delivery.recipient)) throw new Error('The recipient is not an address');
  const scope = scopeOf(delivery);
  const content = template.write(scope, delivery.params, secrets);
  return {
    id: delivery.id,
    from: senderFor(delivery.tenant.senderName ?? delivery.tenant.name, env.MAIL_FROM),
    to: delivery.recipient,
    ref: { tenant: delivery.tenantId, delivery: delivery.id },
    ...threadOf(content, delivery.id),
    ...(await writeMail(scope, content)),
  };
}

function threadOf(content: MailContent, deliveryId: string): Partial<OutgoingMail> {
  const headers = unsubscribeHeaders(content);
  const replyTo = content.thread && replyAddress(content.thread);
  if (!content.thread || !replyTo) return { headers };
  return { replyTo, headers: { ...headers, ...threadHeaders(content.thread, deliveryId) } };
}

/** A mail's content as it is read: with the layout around it, and as plain text. */
export async function writeMail(scope: MailScope, content: MailContent) {
  const canAnswer = content.thread !== undefined && replyAddress(content.thread) !== undefined;
  const html = await render(<MailLayout scope={scope} content={content} canAnswer={canAnswer} />);
  return { subject: headerText(content.subject), html, text: toPlainText(html) };
}

/** Mail programs show a button of their own for these (RFC 2369, RFC 8058). */
function unsubscribeHeaders({ unsubscribe }: MailContent): Record<string, string> {
  if (!unsubscribe) return {};
  return {
    'List-Unsubscribe': `<${unsubscribe.href}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  };
}

/** What the words of a message may draw on. */
export function scopeOf(
  delivery: Pick<
    Delivery,
    'tenantId' | 'userId' | 'locale' | 'timeZone' | 'tenant' | 'recipient' | 'words'
  >,
): MailScope {
  const { locale: wanted, timeZone, tenant, recipient, words, userId, tenantId } = delivery;
  const locale: Locale = isLocale(wanted) ? wanted : 'en';
  return {
    t: getT(locale),
    format: formatters({ locale, region: tenant.country, timeZone }),
    locale,
    dir: dirOf(locale),
    tenant,
    recipient,
    words,
    url: (path) => `${addressFor(path, tenant)}${path}`,
    unsubscribe: (kind) =>
      userId ? unsubscribeUrl({ tenant: tenantId, person: userId, kind }) : undefined,
  };
}

/** Clients find their portal at the company's own address, where it has one. */
function addressFor(path: string, { slug, host }: MailScope['tenant']): string {
  if (!host || !path.startsWith(`/portal/${slug}`)) return env.APP_URL;
  const ours = new URL(env.APP_URL);
  return `${ours.protocol}//${host}${ours.port ? `:${ours.port}` : ''}`;
}
