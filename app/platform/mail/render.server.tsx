import { render, toPlainText } from '@react-email/render';
import { env } from '~/platform/env.server';
import { dirOf, formatters, isLocale, type Locale } from '~/platform/i18n';
import { getT } from '~/platform/i18n/i18n.server';
import { MailLayout } from './layout';
import { headerText, isAddress, type OutgoingMail, senderFor } from './message';
import type { MailScope, MailTemplate } from './template';

/** A recorded message as private.begin_delivery returns it. */
export interface Delivery {
  id: string;
  status: 'recorded' | 'sent' | 'failed';
  recipient: string;
  template: string;
  locale: string;
  params: unknown;
  secrets: string | null;
  dedupeKey: string;
  /** When an earlier attempt began that never got an answer. */
  attemptedAt: string | null;
  timeZone: string;
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
  const html = await render(<MailLayout scope={scope} content={content} />);
  return {
    id: delivery.id,
    from: senderFor(delivery.tenant.senderName ?? delivery.tenant.name, env.MAIL_FROM),
    to: delivery.recipient,
    subject: headerText(content.subject),
    html,
    text: toPlainText(html),
  };
}

function scopeOf({ locale: wanted, timeZone, tenant, recipient }: Delivery): MailScope {
  const locale: Locale = isLocale(wanted) ? wanted : 'en';
  return {
    t: getT(locale),
    format: formatters({ locale, region: tenant.country, timeZone }),
    locale,
    dir: dirOf(locale),
    tenant,
    recipient,
    url: (path) => `${addressFor(path, tenant)}${path}`,
  };
}

/** Clients find their portal at the company's own address, where it has one. */
function addressFor(path: string, { slug, host }: MailScope['tenant']): string {
  if (!host || !path.startsWith(`/portal/${slug}`)) return env.APP_URL;
  const ours = new URL(env.APP_URL);
  return `${ours.protocol}//${host}${ours.port ? `:${ours.port}` : ''}`;
}
