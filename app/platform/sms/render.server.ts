import { notificationMail, phoneCodeSms } from '../mail/definition';
import { type Delivery, scopeOf } from '../mail/render.server';
import type { MailScope } from '../mail/template';
import { writeOwn } from '../notifications/own-words';
import { noticeText, shownValues } from '../notifications/text';
import type { OutgoingSms } from './message';

/** Longer ones cost as several, and some carriers cut them. */
const LIMIT = 480;

/** Writes a recorded SMS in its recipient's language. */
export function renderSms(delivery: Delivery, secrets: unknown): OutgoingSms {
  const { id, tenantId, recipient, template, words } = delivery;
  const base = { id, ref: `${tenantId}.${id}`, to: recipient };
  const scope = scopeOf(delivery);
  if (template === phoneCodeSms.name) {
    const { code } = phoneCodeSms.secrets.parse(secrets);
    const text = scope.t('mail:sms.code', { code });
    const parts = { company: scope.tenant.name, text, link: '' };
    return { ...base, text, parts, template: null };
  }
  if (template !== notificationMail.name) throw new Error(`There is no SMS ${template}`);
  const notice = notificationMail.params.parse(delivery.params);
  return { ...base, ...noticeSms(scope, notice), template: words?.smsTemplate ?? null };
}

/** A notice in an SMS: who says it, what, and where to read on. */
export function noticeSms(
  { t, format, locale, tenant, url, words }: MailScope,
  { kind, path, values }: { kind: string; path: string; values: Record<string, string | number> },
): Pick<OutgoingSms, 'text' | 'parts'> {
  const said = noticeText(t, format, kind, values).subject;
  const parts = { company: tenant.name, text: said, link: url(path) };
  const own = writeOwn(locale, words?.sms, { ...shownValues(format, values), ...parts });
  const text = own ?? t('mail:sms.notice', parts);
  return { text: cut(text), parts };
}

function cut(text: string): string {
  const letters = [...text.trim()];
  return letters.length > LIMIT ? `${letters.slice(0, LIMIT - 1).join('')}…` : letters.join('');
}
