import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { withTenant } from '~/platform/db/tenant.server';
import { useTranslation } from '~/platform/i18n';
import { notFound, requireHub } from '~/platform/rbac/guard.server';
import { useRbacLabels } from '~/platform/rbac/labels';
import { Badge, DataTable, EmptyState, Pagination, Time } from '~/ui';
import { TenantHead } from '../components/tenant-head';
import { viewTenantPeople } from '../queries/tenants.server';

const PAGE_SIZE = 50;
const cursor = z.uuid().nullable().catch(null);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireHub(request, 'tenants.read');
  const slug = params.slug ?? '';
  const after = cursor.parse(new URL(request.url).searchParams.get('after'));
  const { tenant, rows } = await withTenant(ctx, async (trx) => ({
    tenant: await trx
      .selectFrom('tenants')
      .where('slug', '=', slug)
      .select(['name', 'status'])
      .executeTakeFirst(),
    rows: await viewTenantPeople(trx, slug, after, PAGE_SIZE),
  }));
  if (!tenant) throw notFound();
  const people = rows.slice(0, PAGE_SIZE);
  const base = `/hub/tenants/${slug}/people`;
  return {
    tenant: { slug, ...tenant },
    people,
    firstHref: after ? base : undefined,
    nextHref: rows.length > PAGE_SIZE ? `${base}?after=${people.at(-1)?.id}` : undefined,
  };
}

export default function HubTenantPeoplePage() {
  const { tenant, people, firstHref, nextHref } = useLoaderData<typeof loader>();
  const { t } = useTranslation('hub');
  const label = useRbacLabels();
  return (
    <>
      <TenantHead {...tenant} current="people" />
      <p className="small muted">{t('tenant.lookRecorded')}</p>
      <DataTable
        caption={t('tenant.people')}
        rows={people}
        rowKey={(row) => row.id}
        empty={<EmptyState title={t('people.nobody')} icon="users" />}
        columns={[
          { key: 'name', header: t('field.name'), cell: (row) => row.display_name },
          {
            key: 'email',
            header: t('field.email'),
            cell: (row) => <span className="ltr">{row.email}</span>,
          },
          {
            key: 'role',
            header: t('field.role'),
            cell: (row) => label.role({ key: row.role_key, name: row.role_name }),
          },
          { key: 'side', header: t('field.side'), cell: (row) => t(`audience.${row.audience}`) },
          {
            key: 'status',
            header: t('field.status'),
            cell: (row) => (
              <Badge tone={row.status === 'active' ? 'ok' : 'neutral'}>
                {t(`member.${row.status}`)}
              </Badge>
            ),
          },
          {
            key: 'since',
            header: t('field.created'),
            cell: (row) => <Time value={row.created_at} show="date" />,
          },
        ]}
      />
      <Pagination previousHref={firstHref} nextHref={nextHref} />
    </>
  );
}
