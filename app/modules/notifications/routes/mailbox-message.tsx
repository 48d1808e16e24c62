import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from '~/platform/i18n';
import { Breadcrumbs, Card, Facts, LinkButton, PageHeader, Time } from '~/ui';
import { linksIn, readMessage, requireMailbox } from '../mailbox.server';

export const meta: MetaFunction<typeof loader> = ({ data: mail }) => [{ title: mail?.subject }];

export async function loader({ params }: LoaderFunctionArgs) {
  requireMailbox();
  const { id, to_address, from_address, subject, html, text, created_at, headers } =
    await readMessage(params.id);
  return {
    id,
    subject,
    to: to_address,
    from: from_address,
    at: created_at,
    hasHtml: html !== null,
    canAnswer: headers['Reply-To'] !== undefined,
    text: text ?? '',
    links: linksIn(text ?? ''),
  };
}

export default function MailboxMessagePage() {
  const mail = useLoaderData<typeof loader>();
  const { t } = useTranslation('notifications');
  return (
    <main id="content" className="mx-auto flex max-w-3xl flex-col gap-4 p-4">
      <Breadcrumbs items={[{ label: t('mailbox.back'), href: '/dev/mailbox' }]} />
      <PageHeader
        title={mail.subject}
        actions={
          <>
            {mail.canAnswer && (
              <LinkButton href={`/dev/mailbox/write?answer=${mail.id}`} icon="send">
                {t('mailbox.answer')}
              </LinkButton>
            )}
            {mail.hasHtml && (
              <LinkButton href={`/dev/mailbox/${mail.id}/html`} icon="eye">
                {t('mailbox.html')}
              </LinkButton>
            )}
          </>
        }
      />
      <Facts
        items={[
          { label: t('mailbox.to'), value: <bdi>{mail.to}</bdi> },
          { label: t('mailbox.from'), value: <bdi>{mail.from}</bdi> },
          { label: t('mailbox.sent'), value: <Time value={mail.at} show="dateTime" /> },
        ]}
      />
      {mail.links.length > 0 && (
        <Card title={t('mailbox.links')}>
          <ul className="flex flex-col gap-2">
            {mail.links.map((link) => (
              <li key={link} className="break-all" dir="ltr">
                <a href={link}>{link}</a>
              </li>
            ))}
          </ul>
        </Card>
      )}
      <Card title={t('mailbox.text')}>
        <p className="whitespace-pre-wrap break-words text-start [unicode-bidi:plaintext]">
          {mail.text}
        </p>
      </Card>
    </main>
  );
}
