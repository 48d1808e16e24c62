import { writeOwn } from '~/platform/notifications/own-words';
import { noticeText, shownValues } from '~/platform/notifications/text';
import { notificationMail } from '../definition';
import { Paragraph } from '../layout';
import { mailTemplate } from '../template';

export default mailTemplate(notificationMail, (scope, { kind, path, values, thread }) => {
  const { t, format, locale, tenant, url, words } = scope;
  const said = noticeText(t, format, kind, values);
  const own = { ...shownValues(format, values), company: tenant.name };
  const body = writeOwn(locale, words?.intro, own) ?? said.body;
  const shell = path.startsWith('/portal/') ? 'portal' : 'app';
  const leave = scope.unsubscribe(kind);
  return {
    subject: writeOwn(locale, words?.subject, own) ?? said.subject,
    body: body.split('\n').map((line) => <Paragraph key={line}>{line}</Paragraph>),
    action: { label: said.action, href: url(path) },
    thread: thread && { ...thread, side: shell === 'portal' ? 'client' : 'staff' },
    reason: t('mail:notification.reason', { company: tenant.name }),
    preferences: {
      label: t('mail:notification.preferences'),
      href: url(`/${shell}/${tenant.slug}/notifications/preferences`),
    },
    unsubscribe: leave ? { label: t('mail:notification.unsubscribe'), href: leave } : undefined,
  };
});
