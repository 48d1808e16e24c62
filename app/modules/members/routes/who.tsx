import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readTenant } from '~/platform/db/tenant.server';
import { useTranslation } from '~/platform/i18n';
import { requireTenant } from '~/platform/rbac/guard.server';
import { useRbacLabels } from '~/platform/rbac/labels';
import {
  Breadcrumbs,
  Button,
  DataTable,
  EmptyState,
  PageHeader,
  Pagination,
  TextField,
} from '~/ui';
import { listMembers } from '../queries/members.server';

/** Reached from a record's page: about whom is the question? */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, 'members.view_as');
  const asked = new URL(request.url).searchParams;
  const filter = {
    search: (asked.get('q') ?? '').slice(0, 100),
    roleId: '',
    status: '',
    after: /^[0-9a-f-]{36}$/.exec(asked.get('after') ?? '')?.[0] ?? '',
  };
  const record = (asked.get('record') ?? '').slice(0, 300);
  const { members, hasMore } = await readTenant(ctx, (trx) =>
    listMembers(trx, ctx.tenant.id, filter),
  );
  const last = members.at(-1)?.id;
  const next = new URLSearchParams({ record, q: filter.search, after: last ?? '' });
  return {
    base: `/app/${ctx.tenant.slug}`,
    members,
    record,
    search: filter.search,
    nextHref: hasMore ? `/app/${ctx.tenant.slug}/access?${next}` : null,
  };
}

export default function WhoPage() {
  const { base, members, record, search, nextHref } = useLoaderData<typeof loader>();
  const { t } = useTranslation('members');
  const label = useRbacLabels();
  const query = record ? `?record=${encodeURIComponent(record)}` : '';
  return (
    <>
      <Breadcrumbs items={[{ label: t('list.title'), href: `${base}/members` }]} />
      <PageHeader title={t('access.who')} description={t('access.whoLead')} />
      <form method="get" className="form">
        <input type="hidden" name="record" value={record} />
        <TextField
          field={{ id: 'q', name: 'q', initialValue: search }}
          label={t('access.search')}
          type="search"
          optional
        />
        <div className="form-actions">
          <Button>{t('access.find')}</Button>
        </div>
      </form>
      <DataTable
        caption={t('access.who')}
        rows={members}
        rowKey={(member) => member.id}
        rowHref={(member) => `${base}/members/${member.id}/access${query}`}
        columns={[
          { key: 'name', header: t('field.name'), cell: (member) => member.name },
          {
            key: 'role',
            header: t('field.role'),
            cell: (member) => label.role({ key: member.roleKey, name: member.roleName }),
          },
        ]}
        empty={<EmptyState title={t('access.nobody')} />}
      />
      <Pagination previousHref={null} nextHref={nextHref} />
    </>
  );
}
