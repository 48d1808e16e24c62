import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readTenant } from '~/platform/db/tenant.server';
import { useTranslation } from '~/platform/i18n';
import { requireHub } from '~/platform/rbac/guard.server';
import { EmptyState, FilterBar, PageHeader, Pagination, SelectField, TextField, Time } from '~/ui';
import { TenantTable } from '../components/tenant-table';
import { listTenants } from '../queries/tenants.server';
import { templates, tenantFilterSchema, tenantStatuses } from '../schema';

const PAGE_SIZE = 50;

export async function loader({ request }: LoaderFunctionArgs) {
  const ctx = await requireHub(request, 'tenants.read');
  const filter = tenantFilterSchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  const rows = await readTenant(ctx, (trx) => listTenants(trx, filter, PAGE_SIZE));
  const tenants = rows.slice(0, PAGE_SIZE);
  const { q, status, template, sort, dir } = filter;
  const query = new URLSearchParams(
    Object.entries({ q, status, template, sort, dir }).filter(([, value]) => value !== ''),
  );
  const last = tenants.at(-1);
  const next = new URLSearchParams([
    ...query,
    ['key', last?.sort_key ?? ''],
    ['after', last?.id ?? ''],
  ]);
  return {
    filter,
    tenants,
    asOf: tenants.find((tenant) => tenant.as_of)?.as_of ?? null,
    firstHref: filter.after ? `/hub?${query}` : undefined,
    nextHref: rows.length > PAGE_SIZE ? `/hub?${next}` : undefined,
  };
}

export default function HubTenantsPage() {
  const { filter, tenants, asOf, firstHref, nextHref } = useLoaderData<typeof loader>();
  const { t } = useTranslation('hub');
  return (
    <>
      <PageHeader title={t('tenants.title')} description={t('tenants.description')} />
      <FilterBar
        active={Boolean(filter.q || filter.status || filter.template)}
        resetHref="/hub"
        keep={{ sort: filter.sort, dir: filter.dir }}
      >
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
        <SelectField
          field={{ id: 'template', name: 'template', initialValue: filter.template }}
          label={t('field.template')}
          emptyLabel={t('tenants.anyTemplate')}
          options={templates.map((value) => ({ value, label: t(`template.${value}`) }))}
        />
      </FilterBar>
      {tenants.length === 0 ? (
        <EmptyState title={t('tenants.none')} icon="building">
          {t('tenants.noneHint')}
        </EmptyState>
      ) : (
        <TenantTable tenants={tenants} filter={filter} />
      )}
      <p className="small muted mt-3">
        {asOf ? (
          <>
            {t('usage.asOf')} <Time value={asOf} show="dateTime" style="short" />.{' '}
            {t('tenants.legend')}
          </>
        ) : (
          t('usage.none')
        )}
      </p>
      <Pagination previousHref={firstHref} nextHref={nextHref} />
    </>
  );
}
