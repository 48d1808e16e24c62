import { invitationMail } from '../definition';
import { Paragraph } from '../layout';
import { mailTemplate } from '../template';

export default mailTemplate(
  invitationMail,
  ({ t, format, tenant, url }, { name, invitedBy, audience, expiresOn }, { token }) => ({
    subject: t('mail:invitation.subject', { company: tenant.name }),
    body: (
      <>
        <Paragraph>{t('mail:hello', { name })}</Paragraph>
        <Paragraph>
          {t(`mail:invitation.${audience}`, { by: invitedBy, company: tenant.name })}
        </Paragraph>
        <Paragraph>
          {t('mail:invitation.expires', { date: format.date(expiresOn, 'long') })}
        </Paragraph>
      </>
    ),
    action: { label: t('mail:invitation.action'), href: url(`/invite/${token}`) },
    reason: t('mail:invitation.reason', { by: invitedBy, company: tenant.name }),
  }),
);
