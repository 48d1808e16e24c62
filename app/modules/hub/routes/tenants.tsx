import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { readTenant } from '~/platform/db/tenant.server';
import { useTranslation } from '~/platform/i18n';
import { requireHub } from '~/platform/rbac/guard.server';
import {
  DataTable,
  EmptyState,
  FilterBar,
  PageHeader,
  Pagination,
  SelectField,
  TextField,
  Time,
} from '~/ui';
import { TenantStatus } from '../components/tenant-status';
import { listTenants } from '../queries/tenants.server';
import { tenantStatuses } from '../schema';

const PAGE_SIZE = 50;

const filterSchema = z.object({
  q: z.string().trim().max(100).catch('').default(''),
  status: z
    .enum(['', ...tenantStatuses])
    .catch('')
    .default(''),
  after: z.uuid().nullable().catch(null).default(null),
});

export async function loader({ request }: LoaderFunctionArgs) {
  const ctx = await requireHub(request, 'tenants.read');
  const filter = filterSchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  const rows = await readTenant(ctx, (trx) =>
    listTenants(trx, { search: filter.q, status: filter.status, after: filter.after }, PAGE_SIZE),
  );
  const tenants = rows.slice(0, PAGE_SIZE);
  const last = tenants.at(-1);
  const query = new URLSearchParams({ q: filter.q, status: filter.status });
  if (last) query.set('after', last.id);
  return { filter, tenants, nextHref: rows.length > PAGE_SIZE ? `/hub?${query}` : undefined };
}

export default function HubTenantsPage() {
  const { filter, tenants, nextHref } = useLoaderData<typeof loader>();
  const { t } = useTranslation('hub');
  return (
    <>
      <PageHeader title={t('tenants.title')} description={t('tenants.description')} />
      <FilterBar active={Boolean(filter.q || filter.status)} resetHref="/hub">
        <TextField
          field={{ id: 'q', name: 'q', initialValue: filter.q }}
          type="search"
          label={t('tenants.search')}
        />
        <SelectField
          field={{ id: 'status', name: 'status', initialValue: filter.status }}
          label={t('field.status')}
          emptyLabel={t('tenants.anyStatus')}
          options={tenantStatuses.map((value) => ({ value, label: t(`status.${value}`) }))}
        />
      </FilterBar>
      <DataTable
        caption={t('tenants.title')}
        rows={tenants}
        rowKey={(row) => row.id}
        rowHref={(row) => `/hub/tenants/${row.slug}`}
        empty={<EmptyState title={t('tenants.none')} icon="building" />}
        columns={[
          { key: 'name', header: t('field.name'), cell: (row) => row.name },
          {
            key: 'slug',
            header: t('field.slug'),
            cell: (row) => <span className="ltr">{row.slug}</span>,
          },
          {
            key: 'template',
            header: t('field.template'),
            cell: (row) => t(`template.${row.template}`),
          },
          {
            key: 'status',
            header: t('field.status'),
            cell: (row) => <TenantStatus status={row.status} />,
          },
          { key: 'members', header: t('field.members'), align: 'end', cell: (row) => row.members },
          {
            key: 'created',
            header: t('field.created'),
            cell: (row) => <Time value={row.created_at} show="date" />,
          },
        ]}
      />
      <Pagination previousHref={filter.after ? '/hub' : undefined} nextHref={nextHref} />
    </>
  );
}
