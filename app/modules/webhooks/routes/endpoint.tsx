import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { readTenant } from '~/platform/db/tenant.server';
import { uuidParam } from '~/platform/http/uuid-param.server';
import { useTranslation } from '~/platform/i18n';
import { notFound, requireTenant } from '~/platform/rbac/guard.server';
import { requireRecord } from '~/platform/rbac/record.server';
import { Alert, Breadcrumbs, LinkButton, PageHeader, Pagination, ViewChips } from '~/ui';
import { endpointAction } from '../actions/endpoint.server';
import { EndpointBadge } from '../components/badges';
import { DeliveryTable } from '../components/delivery-table';
import { EndpointFacts, EndpointTools } from '../components/endpoint-tools';
import { ResendForm } from '../components/resend-form';
import { SecretOnce } from '../components/secret-once';
import { listDeliveries } from '../queries/deliveries.server';
import { findEndpoint } from '../queries/endpoints.server';
import { deliveryStatuses, readLogFilter } from '../schema';

const PAGE_SIZE = 30;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, 'webhooks.manage');
  const id = uuidParam(params.endpoint);
  const filter = readLogFilter(new URL(request.url).searchParams);
  return readTenant(ctx, async (trx) => {
    const [endpoint, rows] = await Promise.all([
      findEndpoint(trx, ctx.tenant.id, id),
      listDeliveries(trx, ctx.tenant.id, { endpointId: id, ...filter }, PAGE_SIZE),
    ]);
    if (!endpoint) throw notFound();
    const last = rows.length > PAGE_SIZE ? rows[PAGE_SIZE - 1] : undefined;
    return {
      endpoint,
      filter,
      deliveries: rows.slice(0, PAGE_SIZE),
      nextBefore: last?.id,
      base: `/app/${ctx.tenant.slug}/webhooks`,
      today: ctx.today(),
    };
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireTenant(request, params, 'webhooks.manage');
  const id = await requireRecord(ctx, 'webhook_endpoints', params.endpoint);
  return await endpointAction(request, ctx, id);
}

export default function EndpointPage() {
  const { endpoint, filter, deliveries, nextBefore, base, today } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { t } = useTranslation('webhooks');
  const here = `${base}/${endpoint.id}`;
  if (reply && 'secret' in reply) return <SecretOnce secret={reply.secret} next={here} />;
  const lastResult = reply && 'lastResult' in reply ? reply.lastResult : undefined;
  const isRange = lastResult?.initialValue?.intent === 'resend';
  const problem = isRange ? null : lastResult?.error?.['']?.[0];
  const address = (query: Record<string, string>) => {
    const search = new URLSearchParams(Object.entries(query).filter(([, value]) => value));
    return search.size > 0 ? `${here}?${search}` : here;
  };
  return (
    <>
      <Breadcrumbs items={[{ label: t('title'), href: base }]} />
      <PageHeader
        title={<span className="ltr break-all">{endpoint.url}</span>}
        description={endpoint.description}
        status={<EndpointBadge endpoint={endpoint} />}
        actions={
          <LinkButton href={`${here}/edit`} icon="edit">
            {t('endpoint.edit')}
          </LinkButton>
        }
      />
      {problem && <Alert tone="danger" title={problem} />}
      <div className="split">
        <div className="stack">
          <ViewChips
            label={t('log.status')}
            items={['', ...deliveryStatuses].map((status) => ({
              label: status ? t(`state.${status}`) : t('log.all'),
              href: address({ status }),
              current: filter.status === status,
            }))}
          />
          <DeliveryTable rows={deliveries} base={base} />
          <Pagination
            previousHref={filter.before ? address({ status: filter.status }) : undefined}
            nextHref={
              nextBefore ? address({ status: filter.status, before: nextBefore }) : undefined
            }
          />
        </div>
        <div className="stack">
          <EndpointFacts endpoint={endpoint} />
          <EndpointTools endpoint={endpoint} />
          <ResendForm lastResult={isRange ? lastResult : undefined} today={today} />
        </div>
      </div>
    </>
  );
}
