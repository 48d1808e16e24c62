import { noticeText } from '~/platform/notifications/text';
import { notificationMail } from '../definition';
import { Paragraph } from '../layout';
import { mailTemplate } from '../template';

export default mailTemplate(
  notificationMail,
  ({ t, format, tenant, url }, { kind, path, values }) => {
    const { subject, body, action } = noticeText(t, format, kind, values);
    const shell = path.startsWith('/portal/') ? 'portal' : 'app';
    return {
      subject,
      body: body.split('\n').map((line) => <Paragraph key={line}>{line}</Paragraph>),
      action: { label: action, href: url(path) },
      reason: t('mail:notification.reason', { company: tenant.name }),
      preferences: {
        label: t('mail:notification.preferences'),
        href: url(`/${shell}/${tenant.slug}/notifications/preferences`),
      },
    };
  },
);
