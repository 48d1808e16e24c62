import type { Locale } from '~/platform/i18n';
import { getT } from '~/platform/i18n/i18n.server';
import notification from '~/platform/mail/emails/notification';
import { scopeOf, writeMail } from '~/platform/mail/render.server';
import type { OwnWords } from '~/platform/mail/template';
import type { NoticeValues } from '~/platform/notifications/text';
import type { TenantContext } from '~/platform/rbac/guard.server';
import { noticeSms } from '~/platform/sms/render.server';
import { knownValues } from './queries/templates.server';

/** Those that read the same in every language; of those a message chooses by, one that it knows. */
const values: NoticeValues = {
  number: 1042,
  days: 2,
  hours: 38.5,
  change: -1,
  minutes: 60,
  percent: 80,
  score: 4,
  from: '2026-03-02',
  until: '2026-03-03',
  week: '2026-03-02',
  endsOn: '2026-03-31',
  endedOn: '2026-03-31',
  host: 'hooks.example.com',
  status: 'closed',
  access: 'read',
  clock: 'first_response',
};
const words = [
  ...['name', 'author', 'decider', 'by', 'subject', 'excerpt', 'note', 'type'],
  ...['title', 'message', 'project', 'reason', 'policy'],
];

/** Something to show each value of a notice with. */
export function sampleValues(kind: string, locale: Locale): NoticeValues {
  const t = getT(locale);
  const sample = (name: string) =>
    values[name] ?? (words.includes(name) ? t(`notifications:sample.${name}`) : name);
  const names = knownValues(kind).filter((name) => name !== 'company');
  return Object.fromEntries(names.map((name) => [name, sample(name)]));
}

/** A notice as its reader gets it, by mail and by SMS, with sample values. */
export async function previewNotice(
  ctx: TenantContext,
  kind: string,
  locale: Locale,
  own: OwnWords | null,
) {
  const scope = scopeOf({
    tenantId: ctx.tenant.id,
    userId: null,
    locale,
    timeZone: ctx.tenant.timeZone,
    recipient: ctx.user.email,
    words: own,
    tenant: { ...ctx.tenant, logo: ctx.tenant.logoLight ?? null },
  });
  const params = { kind, path: `/app/${ctx.tenant.slug}`, values: sampleValues(kind, locale) };
  const mail = await writeMail(scope, notification.write(scope, params, {}));
  return { ...mail, sms: noticeSms(scope, params).text };
}
