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
import { listTrail } from '../queries/trail.server';
import { trailActions } from '../schema';

const PAGE_SIZE = 50;
const filterSchema = z.object({
  actor: z.string().trim().max(100).catch('').default(''),
  action: z
    .enum(['', ...trailActions])
    .catch('')
    .default(''),
  tenant: z.string().trim().max(40).catch('').default(''),
  after: z.uuid().nullable().catch(null).default(null),
});

export async function loader({ request }: LoaderFunctionArgs) {
  const ctx = await requireHub(request, 'hub_audit.read');
  const filter = filterSchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  const rows = await readTenant(ctx, (trx) => listTrail(trx, filter, PAGE_SIZE));
  const entries = rows.slice(0, PAGE_SIZE).map(({ before, after, ...row }) => ({
    ...row,
    details: detailsOf(before, after),
  }));
  const { actor, action, tenant } = filter;
  const query = new URLSearchParams({ actor, action, tenant });
  return {
    filter,
    entries,
    firstHref: filter.after ? `/hub/trail?${query}` : undefined,
    nextHref:
      rows.length > PAGE_SIZE ? `/hub/trail?${query}&after=${entries.at(-1)?.id}` : undefined,
  };
}

export default function TrailPage() {
  const { filter, entries, firstHref, nextHref } = useLoaderData<typeof loader>();
  const { t } = useTranslation('hub');
  // Products and plans are recorded row by row, under the names of their tables.
  const action = (row: { action: string; record_type: string }) =>
    known.has(row.action)
      ? t(`trail.actions.${row.action.replace('.', '_')}`)
      : `${t(`access.action.${row.action}`)} · ${row.record_type.replaceAll('_', ' ')}`;
  return (
    <>
      <PageHeader title={t('trail.title')} description={t('trail.description')} />
      <FilterBar
        active={Boolean(filter.actor || filter.action || filter.tenant)}
        resetHref="/hub/trail"
      >
        <TextField
          field={{ id: 'actor', name: 'actor', initialValue: filter.actor }}
          type="search"
          label={t('support.who')}
        />
        <SelectField
          field={{ id: 'action', name: 'action', initialValue: filter.action }}
          label={t('trail.action')}
          emptyLabel={t('trail.anything')}
          options={trailActions.map((value) => ({
            value,
            label: t(`trail.actions.${value.replace('.', '_')}`),
          }))}
        />
        <TextField
          field={{ id: 'tenant', name: 'tenant', initialValue: filter.tenant }}
          type="search"
          label={t('field.slug')}
        />
      </FilterBar>
      <DataTable
        caption={t('trail.title')}
        rows={entries}
        rowKey={(row) => row.id}
        empty={<EmptyState title={t('trail.none')} icon="activity" />}
        columns={[
          {
            key: 'when',
            header: t('trail.when'),
            cell: (row) => <Time value={row.occurred_at} show="dateTime" style="short" />,
          },
          {
            key: 'who',
            header: t('support.who'),
            cell: (row) =>
              row.actor_role
                ? `${row.actor_name ?? '–'} · ${t(`hubRole.${row.actor_role}`)}`
                : (row.actor_name ?? '–'),
          },
          { key: 'what', header: t('trail.action'), cell: (row) => action(row) },
          {
            key: 'tenant',
            header: t('field.company'),
            cell: (row) =>
              row.tenant_slug ? (
                <a href={`/hub/tenants/${row.tenant_slug}`}>{row.tenant_name}</a>
              ) : (
                (row.tenant_name ?? '–')
              ),
          },
          {
            key: 'details',
            header: t('trail.details'),
            cell: (row) => <Details record={row.record_id} details={row.details} />,
          },
        ]}
      />
      <Pagination previousHref={firstHref} nextHref={nextHref} />
    </>
  );
}

const known = new Set<string>(trailActions);

/** What was said about it; of a change, what it was and what it became. */
function detailsOf(
  before: Record<string, unknown> | null,
  after: Record<string, unknown> | null,
): { name: string; value: string }[] {
  const write = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));
  const names = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  return [...names].map((name) => {
    const values = [before?.[name], after?.[name]].filter((value) => value !== undefined);
    return { name, value: values.map(write).join(' → ') };
  });
}

function Details({
  record,
  details,
}: {
  record: string | null;
  details: { name: string; value: string }[];
}) {
  const { t } = useTranslation('hub');
  if (details.length === 0) return '–';
  return (
    <details className="audit-changes">
      <summary>{t('trail.show')}</summary>
      <dl className="audit-diff ltr">
        {details.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="small muted ltr">{record}</p>
    </details>
  );
}
