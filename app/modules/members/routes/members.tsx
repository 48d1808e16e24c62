import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readTenant } from '~/platform/db/tenant.server';
import { useFormat, useTranslation } from '~/platform/i18n';
import { requireTenant } from '~/platform/rbac/guard.server';
import { useRbacLabels } from '~/platform/rbac/labels';
import {
  Badge,
  Card,
  DataTable,
  EmptyState,
  FilterBar,
  LinkButton,
  PageHeader,
  Pagination,
} from '~/ui';
import { MemberFilters } from '../components/member-filters';
import { listMembers, listOpenInvitations } from '../queries/members.server';
import { listRoles } from '../queries/roles.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, 'members.manage');
  const query = new URL(request.url).searchParams;
  const filter = {
    search: query.get('q')?.trim() ?? '',
    roleId: uuid(query.get('role')),
    status: query.get('status') ?? '',
    after: uuid(query.get('after')),
  };
  return readTenant(ctx, async (trx) => {
    const [page, roles, invitations] = await Promise.all([
      listMembers(trx, ctx.tenant.id, filter),
      listRoles(trx, ctx.tenant.id),
      listOpenInvitations(trx, ctx.tenant.id),
    ]);
    return {
      ...page,
      roles,
      invitations,
      filter,
      now: ctx.now(),
      base: `/app/${ctx.tenant.slug}/members`,
    };
  });
}

export default function MembersPage() {
  const page = useLoaderData<typeof loader>();
  const { t } = useTranslation('members');
  const label = useRbacLabels();
  const last = page.members.at(-1);
  return (
    <>
      <PageHeader
        title={t('list.title')}
        actions={
          <>
            <LinkButton href={`${page.base}/roles`} variant="secondary">
              {t('matrix.title')}
            </LinkButton>
            <LinkButton href={`${page.base}/invite`} variant="primary" icon="plus">
              {t('invite.title')}
            </LinkButton>
          </>
        }
      />
      <FilterBar
        active={Boolean(page.filter.search || page.filter.roleId || page.filter.status)}
        resetHref={page.base}
      >
        <MemberFilters filter={page.filter} roles={page.roles} />
      </FilterBar>
      <DataTable
        caption={t('list.title')}
        rows={page.members}
        rowKey={(row) => row.id}
        rowHref={(row) => `${page.base}/${row.id}`}
        empty={<EmptyState title={t('list.none')}>{t('list.noneHint')}</EmptyState>}
        columns={[
          { key: 'name', header: t('field.name'), cell: (row) => row.name },
          {
            key: 'email',
            header: t('field.email'),
            cell: (row) => <span className="ltr">{row.email}</span>,
          },
          {
            key: 'role',
            header: t('field.role'),
            cell: (row) => label.role({ key: row.roleKey, name: row.roleName }),
          },
          {
            key: 'status',
            header: t('field.status'),
            cell: (row) => (
              <Badge tone={row.status === 'active' ? 'ok' : 'neutral'}>
                {t(`status.${row.status}`)}
              </Badge>
            ),
          },
        ]}
      />
      <Pagination
        previousHref={page.filter.after ? page.base : undefined}
        nextHref={page.hasMore && last ? nextHref(page.base, page.filter, last.id) : undefined}
      />
      <Invitations />
    </>
  );
}

function Invitations() {
  const { invitations, base, now } = useLoaderData<typeof loader>();
  const { t } = useTranslation('members');
  const format = useFormat();
  const label = useRbacLabels();
  if (invitations.length === 0) return null;
  return (
    <Card title={t('invite.open', { count: invitations.length })} flush>
      <DataTable
        caption={t('invite.open', { count: invitations.length })}
        rows={invitations}
        rowKey={(row) => row.id}
        rowHref={(row) => `${base}/invitations/${row.id}`}
        sticky={false}
        columns={[
          { key: 'name', header: t('field.name'), cell: (row) => row.name },
          {
            key: 'email',
            header: t('field.email'),
            cell: (row) => <span className="ltr">{row.email}</span>,
          },
          {
            key: 'role',
            header: t('field.role'),
            cell: (row) => label.role({ key: row.roleKey, name: row.roleName }),
          },
          {
            key: 'expires',
            header: t('invite.expires'),
            cell: (row) =>
              row.expiresAt < now ? (
                <Badge tone="warn">{t('invite.expired')}</Badge>
              ) : (
                format.date(row.expiresAt)
              ),
          },
        ]}
      />
    </Card>
  );
}

function nextHref(
  base: string,
  filter: { search: string; roleId: string; status: string },
  after: string,
) {
  const query = new URLSearchParams({ after });
  if (filter.search) query.set('q', filter.search);
  if (filter.roleId) query.set('role', filter.roleId);
  if (filter.status) query.set('status', filter.status);
  return `${base}?${query}`;
}

function uuid(value: string | null): string {
  return value && /^[0-9a-f-]{36}$/i.test(value) ? value : '';
}
