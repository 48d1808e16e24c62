import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { readTenant } from '~/platform/db/tenant.server';
import { parseForm } from '~/platform/http/form.server';
import { redirectWithToast } from '~/platform/http/toast.server';
import { useTranslation } from '~/platform/i18n';
import { requireTenant } from '~/platform/rbac/guard.server';
import { BulkBar, Button, DataTable, EmptyState, Form, PageHeader, Pagination, Time } from '~/ui';
import { retryMessages } from '../commands/change-jobs.server';
import { QueueTabs } from '../components/queue-tabs';
import { type FailedMessage, listFailedMessages } from '../queries/jobs.server';
import { messagesSchema } from '../schema';

const PAGE_SIZE = 50;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, 'jobs.manage');
  const query = new URL(request.url).searchParams;
  const before = z.guid().nullable().catch(null).parse(query.get('before'));
  const rows = await readTenant(ctx, (trx) => listFailedMessages(trx, before, PAGE_SIZE));
  const messages = rows.slice(0, PAGE_SIZE);
  const base = `/app/${ctx.tenant.slug}/queue`;
  const next = rows.length > PAGE_SIZE ? messages.at(-1)?.id : undefined;
  return {
    base,
    messages,
    firstHref: before ? `${base}/messages` : null,
    nextHref: next ? `${base}/messages?before=${next}` : null,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireTenant(request, params, 'jobs.manage');
  const { value } = await parseForm(request, messagesSchema);
  const ids = value?.retry ? [value.retry] : (value?.ids ?? []);
  const count = await retryMessages(ctx, ids);
  return redirectWithToast(new URL(request.url).pathname, {
    key: 'queue:done.sentAgain',
    values: { count },
    kind: count > 0 ? 'ok' : 'info',
  });
}

export default function MessagesPage() {
  const page = useLoaderData<typeof loader>();
  const { t } = useTranslation('queue');
  return (
    <>
      <PageHeader title={t('title')} description={t('messages.description')} />
      <QueueTabs base={page.base} current="messages" />
      <Form className="stack">
        <MessageTable messages={page.messages} />
        {page.messages.length > 0 && (
          <BulkBar>
            <Button icon="send">{t('messages.retrySelected')}</Button>
          </BulkBar>
        )}
      </Form>
      <Pagination previousHref={page.firstHref} nextHref={page.nextHref} />
    </>
  );
}

function MessageTable({ messages }: { messages: FailedMessage[] }) {
  const { t } = useTranslation('queue');
  return (
    <DataTable
      caption={t('tab.messages')}
      rows={messages}
      rowKey={(row) => row.id}
      select={{ name: 'ids', label: (row) => row.recipient }}
      empty={<EmptyState title={t('messages.none')} icon="mail" />}
      columns={[
        {
          key: 'recipient',
          header: t('messages.recipient'),
          cell: (row) => <span className="ltr">{row.recipient}</span>,
        },
        {
          key: 'template',
          header: t('messages.template'),
          cell: (row) => <span className="ltr">{row.template}</span>,
        },
        {
          key: 'error',
          header: t('field.why'),
          cell: (row) => <span className="ltr">{row.error}</span>,
        },
        {
          key: 'created',
          header: t('field.created'),
          cell: (row) => <Time value={row.createdAt} show="dateTime" style="short" />,
        },
        {
          key: 'retry',
          header: t('messages.retry'),
          hideHeader: true,
          cell: (row) => (
            <Button size="sm" icon="send" name="retry" value={row.id}>
              {t('messages.retry')}
              <span className="sr-only"> {row.recipient}</span>
            </Button>
          ),
        },
      ]}
    />
  );
}
