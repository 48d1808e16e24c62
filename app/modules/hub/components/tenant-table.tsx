import type { SerializeFrom } from '@remix-run/node';
import { useFormat, useTranslation } from '~/platform/i18n';
import { type Column, DataTable, Time } from '~/ui';
import type { HubTenantRow } from '../queries/tenants.server';
import type { TenantFilter, TenantSort } from '../schema';
import { TenantStatus } from './tenant-status';

type Row = SerializeFrom<HubTenantRow>;

/** Companies with what they use; the heads sort. */
export function TenantTable({ tenants, filter }: { tenants: Row[]; filter: TenantFilter }) {
  const { t } = useTranslation('hub');
  const format = useFormat();
  const count = (value: number | null) => (value === null ? '–' : format.number(value));
  const by = (sort: TenantSort) => sorting(filter, sort);
  const columns: Column<Row>[] = [
    { key: 'name', header: t('field.name'), cell: (row) => row.name, ...by('name') },
    {
      key: 'status',
      header: t('field.status'),
      cell: (row) => <TenantStatus status={row.status} />,
    },
    {
      key: 'members',
      header: t('field.members'),
      align: 'end',
      cell: (row) =>
        row.staff === null
          ? '–'
          : t('tenants.people', { staff: row.staff, clients: row.clients ?? 0 }),
      ...by('members'),
    },
    {
      key: 'storage',
      header: t('usage.storage'),
      align: 'end',
      cell: (row) => (row.storage_bytes === null ? '–' : format.bytes(row.storage_bytes)),
      ...by('storage'),
    },
    {
      key: 'messages',
      header: t('tenants.messages'),
      align: 'end',
      cell: (row) => count(row.messages_30d),
    },
    {
      key: 'jobs',
      header: t('tenants.jobs'),
      align: 'end',
      cell: (row) => count(row.jobs_waiting),
      ...by('jobs'),
    },
    {
      key: 'activity',
      header: t('tenants.activity'),
      cardLabel: true,
      cell: (row) =>
        row.last_activity_at ? (
          <Time value={row.last_activity_at} show="date" style="short" />
        ) : (
          '–'
        ),
      ...by('activity'),
    },
    {
      key: 'trial',
      header: t('field.trialEnds'),
      cardLabel: true,
      cell: (row) =>
        row.trial_ends_on ? <Time value={row.trial_ends_on} show="date" style="short" /> : '–',
      ...by('trial'),
    },
    {
      key: 'created',
      header: t('field.created'),
      cardLabel: true,
      cell: (row) => <Time value={row.created_at} show="date" style="short" />,
      ...by('created'),
    },
  ];
  return (
    <DataTable
      caption={t('tenants.title')}
      rows={tenants}
      rowKey={(row) => row.id}
      rowHref={(row) => `/hub/tenants/${row.slug}`}
      columns={columns}
    />
  );
}

/** The head's link: the other way round when the list is sorted by it already, else the useful end first. */
function sorting(filter: TenantFilter, sort: TenantSort): Pick<Column<Row>, 'sortHref' | 'sorted'> {
  const isSorted = filter.sort === sort;
  const first = sort === 'name' || sort === 'trial' ? 'asc' : 'desc';
  const dir = isSorted ? (filter.dir === 'asc' ? 'desc' : 'asc') : first;
  const query = new URLSearchParams(
    Object.entries({ q: filter.q, status: filter.status, template: filter.template, sort, dir }),
  );
  return {
    sortHref: `/hub?${query}`,
    ...(isSorted ? { sorted: filter.dir === 'asc' ? 'ascending' : 'descending' } : {}),
  };
}
