import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { readTenant } from '~/platform/db/tenant.server';
import { useTranslation } from '~/platform/i18n';
import { requireTenant } from '~/platform/rbac/guard.server';
import {
  DataTable,
  EmptyState,
  FilterBar,
  LinkButton,
  PageHeader,
  Pagination,
  TextField,
  ViewChips,
} from '~/ui';
import { listClients } from '../queries/clients.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, 'clients.read');
  const query = new URL(request.url).searchParams;
  const filter = {
    search: (query.get('q') ?? '').trim().slice(0, 100),
    archived: query.get('show') === 'archived',
    after: z.uuid().safeParse(query.get('after')).data ?? '',
  };
  const page = await readTenant(ctx, (trx) => listClients(trx, ctx.tenant.id, filter));
  return {
    ...page,
    filter,
    base: `/app/${ctx.tenant.slug}/crm/clients`,
    canManage: ctx.can('clients.manage'),
  };
}

export default function ClientsPage() {
  const { clients, hasMore, filter, base, canManage } = useLoaderData<typeof loader>();
  const { t } = useTranslation('crm');
  const show = filter.archived ? 'archived' : '';
  const create = canManage && (
    <LinkButton variant="primary" icon="plus" href={`${base}/new`}>
      {t('list.new')}
    </LinkButton>
  );
  const next = new URLSearchParams({
    ...(filter.search && { q: filter.search }),
    ...(show && { show }),
    after: clients.at(-1)?.id ?? '',
  });
  return (
    <>
      <PageHeader title={t('list.title')} actions={create} />
      <ViewChips
        label={t('list.views')}
        items={[
          { label: t('status.active'), href: base, current: !show },
          { label: t('status.archived'), href: `${base}?show=archived`, current: Boolean(show) },
        ]}
      />
      <FilterBar resetHref={base} active={filter.search !== ''} keep={{ show }}>
        <TextField
          field={{ id: 'q', name: 'q', initialValue: filter.search }}
          type="search"
          label={t('list.search')}
          className="field-search"
        />
      </FilterBar>
      <DataTable
        caption={t('list.title')}
        rows={clients}
        rowKey={(row) => row.id}
        rowHref={(row) => `${base}/${row.id}`}
        empty={
          <EmptyState icon="building" title={t('list.none')} action={create}>
            {t('list.noneHint')}
          </EmptyState>
        }
        columns={[
          { key: 'name', header: t('field.name'), cell: (row) => <bdi>{row.name}</bdi> },
          {
            key: 'email',
            header: t('field.email'),
            cell: (row) => row.email && <span className="ltr">{row.email}</span>,
          },
          {
            key: 'phone',
            header: t('field.phone'),
            cell: (row) => row.phone && <span className="ltr">{row.phone}</span>,
          },
        ]}
      />
      <Pagination
        previousHref={filter.after ? base : null}
        nextHref={hasMore ? `${base}?${next}` : null}
      />
    </>
  );
}
