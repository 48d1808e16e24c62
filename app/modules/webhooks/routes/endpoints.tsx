import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readTenant } from '~/platform/db/tenant.server';
import { useTranslation } from '~/platform/i18n';
import { requireTenant } from '~/platform/rbac/guard.server';
import { DataTable, EmptyState, LinkButton, PageHeader, Time } from '~/ui';
import { EndpointBadge } from '../components/badges';
import { listEndpoints } from '../queries/endpoints.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, 'webhooks.manage');
  const endpoints = await readTenant(ctx, (trx) => listEndpoints(trx, ctx.tenant.id));
  return { endpoints, base: `/app/${ctx.tenant.slug}/webhooks` };
}

export default function EndpointsPage() {
  const { endpoints, base } = useLoaderData<typeof loader>();
  const { t } = useTranslation('webhooks');
  const add = (
    <LinkButton href={`${base}/new`} variant="primary" icon="plus">
      {t('endpoint.new')}
    </LinkButton>
  );
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        actions={endpoints.length > 0 && add}
      />
      <DataTable
        caption={t('title')}
        rows={endpoints}
        rowKey={(row) => row.id}
        rowHref={(row) => `${base}/${row.id}`}
        empty={
          <EmptyState title={t('endpoint.none')} icon="send" action={add}>
            {t('endpoint.noneHint')}
          </EmptyState>
        }
        columns={[
          {
            key: 'url',
            header: t('field.url'),
            cell: (row) => <span className="ltr break-all">{row.url}</span>,
          },
          { key: 'description', header: t('field.description'), cell: (row) => row.description },
          {
            key: 'events',
            header: t('field.events'),
            cell: (row) => t('endpoint.events', { count: row.eventTypes.length }),
          },
          {
            key: 'state',
            header: t('log.status'),
            cell: (row) => <EndpointBadge endpoint={row} />,
          },
          {
            key: 'last',
            header: t('endpoint.succeeded'),
            cell: (row) =>
              row.succeededAt ? (
                <Time value={row.succeededAt} show="dateTime" style="short" />
              ) : (
                '–'
              ),
          },
        ]}
      />
    </>
  );
}
