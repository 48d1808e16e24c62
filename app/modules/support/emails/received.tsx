import { Paragraph } from '~/platform/mail/layout';
import { mailTemplate } from '~/platform/mail/template';
import { receivedMailNotice } from '../mail/definition';

export default mailTemplate(
  receivedMailNotice,
  ({ t, tenant }, { ticketId, number, subject, inReplyTo }) => ({
    subject: t('support:mail.received.subject', { number, subject }),
    body: (
      <>
        <Paragraph>{t('support:mail.received.body', { number, company: tenant.name })}</Paragraph>
        <Paragraph>{t('support:mail.received.more')}</Paragraph>
      </>
    ),
    thread: { id: ticketId, side: 'client', inReplyTo },
    reason: t('support:mail.reason', { company: tenant.name }),
  }),
);
