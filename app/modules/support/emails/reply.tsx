import { Paragraph } from '~/platform/mail/layout';
import { mailTemplate } from '~/platform/mail/template';
import { replyMail } from '../mail/definition';

export default mailTemplate(
  replyMail,
  (
    { t, format, tenant },
    { ticketId, number, subject, inReplyTo, author, body, files, isCopy },
  ) => ({
    subject: t('support:mail.reply.subject', { number, subject }),
    body: (
      <>
        {body.split('\n').map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of one text never move
          <Paragraph key={index}>{line}</Paragraph>
        ))}
        <Paragraph>{t('support:mail.reply.by', { author, company: tenant.name })}</Paragraph>
        {files.length > 0 && (
          <Paragraph>{t('support:mail.reply.files', { names: format.list(files) })}</Paragraph>
        )}
      </>
    ),
    thread: { id: ticketId, side: isCopy ? 'copied' : 'client', inReplyTo },
    reason: t(isCopy ? 'support:mail.copiedReason' : 'support:mail.reason', {
      company: tenant.name,
    }),
  }),
);
