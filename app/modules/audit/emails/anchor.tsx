import { Paragraph } from '~/platform/mail/layout';
import { mailTemplate } from '~/platform/mail/template';
import { anchorMail } from '../mail';

export default mailTemplate(anchorMail, ({ t, format, tenant, url }, { statement, seq, at }) => ({
  subject: t('audit:mail.subject', { company: tenant.name, number: seq }),
  body: (
    <>
      <Paragraph>{t('audit:mail.body', { number: seq, at: format.dateTime(at) })}</Paragraph>
      <Paragraph>{t('audit:mail.keep')}</Paragraph>
      <Paragraph>{statement}</Paragraph>
    </>
  ),
  action: { label: t('audit:mail.action'), href: url(`/app/${tenant.slug}/audit/proof`) },
  reason: t('audit:mail.reason', { company: tenant.name }),
}));
