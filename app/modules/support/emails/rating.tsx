import { Link } from '@react-email/components';
import { Paragraph } from '~/platform/mail/layout';
import { mailTemplate } from '~/platform/mail/template';
import { ratingMail } from '../mail/definition';
import { scores } from '../status';

export default mailTemplate(ratingMail, ({ t, tenant, url }, { number, subject }, { path }) => ({
  subject: t('support:mail.rating.subject', { number, subject }),
  body: (
    <>
      <Paragraph>{t('support:mail.rating.body', { company: tenant.name })}</Paragraph>
      {scores.map((score) => (
        <Paragraph key={score}>
          <Link href={url(`${path}?score=${score}`)}>{t(`support:rating.score.${score}`)}</Link>
        </Paragraph>
      ))}
    </>
  ),
  action: { label: t('support:mail.rating.action'), href: url(path) },
  reason: t('support:mail.reason', { company: tenant.name }),
}));
