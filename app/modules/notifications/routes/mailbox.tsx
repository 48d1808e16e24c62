import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from '~/platform/i18n';
import { getT } from '~/platform/i18n/i18n.server';
import { getLocale } from '~/platform/preferences/preferences.server';
import {
  Alert,
  DataTable,
  EmptyState,
  FilterBar,
  LinkButton,
  PageHeader,
  TextField,
  Time,
} from '~/ui';
import { listMessages, requireMailbox } from '../mailbox.server';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export async function loader({ request }: LoaderFunctionArgs) {
  requireMailbox();
  const to = new URL(request.url).searchParams.get('to')?.trim() ?? '';
  const messages = await listMessages(to);
  return {
    title: getT(getLocale(request))('notifications:mailbox.title'),
    to,
    messages:
      messages?.map(({ id, created_at, to_address, subject, channel, text }) => ({
        id,
        at: created_at,
        to: to_address,
        subject: channel === 'sms' ? (text ?? '') : subject,
      })) ?? null,
  };
}

export default function MailboxPage() {
  const { to, messages } = useLoaderData<typeof loader>();
  const { t } = useTranslation('notifications');
  return (
    <main id="content" className="mx-auto max-w-4xl p-4">
      <PageHeader
        title={t('mailbox.title')}
        description={t('mailbox.description')}
        actions={
          <LinkButton href="/dev/mailbox/write" icon="send">
            {t('mailbox.write')}
          </LinkButton>
        }
      />
      <FilterBar active={to !== ''} resetHref="/dev/mailbox">
        <TextField
          field={{ id: 'to', name: 'to', initialValue: to }}
          type="email"
          label={t('mailbox.filter')}
        />
      </FilterBar>
      {messages === null ? (
        <Alert tone="warn">{t('mailbox.unavailable')}</Alert>
      ) : (
        <DataTable
          caption={t('mailbox.title')}
          rows={messages}
          rowKey={(row) => row.id}
          rowHref={(row) => `/dev/mailbox/${row.id}`}
          empty={<EmptyState title={t('mailbox.empty')} icon="mail" />}
          columns={[
            { key: 'subject', header: t('mailbox.subject'), cell: (row) => row.subject },
            { key: 'to', header: t('mailbox.to'), cell: (row) => <bdi>{row.to}</bdi> },
            {
              key: 'sent',
              header: t('mailbox.sent'),
              cell: (row) => <Time value={row.at} show="dateTime" />,
            },
          ]}
        />
      )}
    </main>
  );
}
