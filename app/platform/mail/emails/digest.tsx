import { Link, Text } from '@react-email/components';
import { noticeText } from '~/platform/notifications/text';
import { digestMail, EVERYTHING } from '../definition';
import { Paragraph } from '../layout';
import { mailTemplate } from '../template';

export default mailTemplate(digestMail, (scope, { shell, items, more }) => {
  const { t, format, tenant, url } = scope;
  const home = `/${shell}/${tenant.slug}/notifications`;
  const leave = scope.unsubscribe(EVERYTHING);
  return {
    subject: t('mail:digest.subject', { company: tenant.name, count: items.length + more }),
    body: (
      <>
        {items.map(({ kind, path, values, at }) => {
          const { subject, body } = noticeText(t, format, kind, values);
          return (
            <Text
              key={`${at} ${kind} ${path}`}
              style={{ fontSize: 15, lineHeight: '22px', margin: '0 0 14px' }}
            >
              <Link href={url(path)} style={{ fontWeight: 600 }}>
                {subject}
              </Link>
              <br />
              {body}
              <br />
              <span style={{ fontSize: 13, color: '#526272' }}>{format.dateTime(at)}</span>
            </Text>
          );
        })}
        {more > 0 && <Paragraph>{t('mail:digest.more', { count: more })}</Paragraph>}
      </>
    ),
    action: { label: t('mail:digest.action'), href: url(home) },
    reason: t('mail:notification.reason', { company: tenant.name }),
    preferences: {
      label: t('mail:notification.preferences'),
      href: url(`${home}/preferences`),
    },
    unsubscribe: leave ? { label: t('mail:digest.unsubscribe'), href: leave } : undefined,
  };
});
