import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { readTenant } from '~/platform/db/tenant.server';
import { useTranslation } from '~/platform/i18n';
import { requirePortal } from '~/platform/rbac/guard.server';
import { Card, EmptyState, LinkButton, PageHeader, Pagination, ViewChips } from '~/ui';
import { PortalTicketList } from '../components/portal-list';
import { mayOpenTickets } from '../portal.server';
import { listPortalTickets } from '../queries/portal.server';

const views = ['active', 'waiting', 'all'] as const;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requirePortal(request, params, 'tickets.read');
  const query = new URL(request.url).searchParams;
  const show = views.find((view) => view === query.get('show')) ?? 'active';
  const after = z.uuid().safeParse(query.get('after')).data;
  const page = await readTenant(ctx, (trx) =>
    listPortalTickets(trx, ctx.tenant.id, { show, ...(after && { after }) }),
  );
  return {
    ...page,
    show,
    isFirst: !after,
    base: `/portal/${ctx.tenant.slug}`,
    now: ctx.now(),
    canCreate: mayOpenTickets(ctx),
  };
}

export default function PortalTicketsPage() {
  const { rows, hasNext, show, isFirst, base, now, canCreate } = useLoaderData<typeof loader>();
  const { t } = useTranslation('support');
  const list = `${base}/tickets`;
  const href = (view: string) => (view === 'active' ? list : `${list}?show=${view}`);
  return (
    <div className="stack">
      <PageHeader
        title={t('nav.tickets')}
        actions={
          canCreate && (
            <LinkButton variant="primary" icon="plus" href={`${list}/new`}>
              {t('portal.new')}
            </LinkButton>
          )
        }
      />
      <ViewChips
        label={t('portal.views')}
        items={views.map((view) => ({
          label: t(`portal.view.${view}`),
          href: href(view),
          current: view === show,
        }))}
      />
      <Card flush>
        {rows.length > 0 ? (
          <PortalTicketList tickets={rows} base={base} now={now} />
        ) : (
          <EmptyState icon="ticket" title={t('portal.noneHere')}>
            {t('portal.noneOpenHint')}
          </EmptyState>
        )}
      </Card>
      <Pagination
        previousHref={isFirst ? null : href(show)}
        nextHref={hasNext ? `${list}?show=${show}&after=${rows.at(-1)?.id}` : null}
      />
    </div>
  );
}
