import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readTenant } from '~/platform/db/tenant.server';
import { useTranslation } from '~/platform/i18n';
import { requirePortal } from '~/platform/rbac/guard.server';
import { Alert, Card, EmptyState, LinkButton, PageHeader } from '~/ui';
import { PortalTicketList } from '../components/portal-list';
import { listPortalTickets } from '../queries/portal.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requirePortal(request, params, null);
  const tenantId = ctx.tenant.id;
  const [waiting, active] = await readTenant(ctx, (trx) =>
    Promise.all([
      listPortalTickets(trx, tenantId, { show: 'waiting', limit: 5 }),
      listPortalTickets(trx, tenantId, { show: 'active', limit: 8 }),
    ]),
  );
  const isWaiting = new Set(waiting.rows.map((ticket) => ticket.id));
  return {
    waiting: waiting.rows,
    open: active.rows.filter((ticket) => !isWaiting.has(ticket.id)),
    name: ctx.displayName,
    company: ctx.tenant.name,
    base: `/portal/${ctx.tenant.slug}`,
    now: ctx.now(),
    canCreate: ctx.can('tickets.create'),
    canRead: ctx.can('tickets.read'),
  };
}

export default function PortalHome() {
  const page = useLoaderData<typeof loader>();
  const { t } = useTranslation('support');
  const { base, now, waiting, open, canCreate, canRead } = page;
  const newTicket = canCreate && (
    <LinkButton variant="primary" size="lg" icon="plus" href={`${base}/tickets/new`}>
      {t('portal.new')}
    </LinkButton>
  );
  return (
    <div className="stack-lg">
      <PageHeader
        title={t('portal.greeting', { name: page.name })}
        description={t('portal.intro', { company: page.company })}
        actions={newTicket}
      />
      {waiting.length > 0 ? (
        <Card title={t('portal.needsYou')} flush>
          <PortalTicketList tickets={waiting} base={base} now={now} />
        </Card>
      ) : (
        canRead && <Alert tone="ok">{t('portal.nothingNeedsYou')}</Alert>
      )}
      {canRead && (
        <Card
          title={t('portal.open')}
          flush
          actions={<a href={`${base}/tickets?show=all`}>{t('portal.all')}</a>}
        >
          {open.length > 0 ? (
            <PortalTicketList tickets={open} base={base} now={now} />
          ) : (
            <EmptyState icon="ticket" title={t('portal.noneOpen')}>
              {t('portal.noneOpenHint')}
            </EmptyState>
          )}
        </Card>
      )}
    </div>
  );
}
