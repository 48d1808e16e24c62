import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readTenant } from '~/platform/db/tenant.server';
import { useFormat, useTranslation } from '~/platform/i18n';
import { requireTenant } from '~/platform/rbac/guard.server';
import { viewsOf } from '~/platform/views/queries.server';
import { SavedViews } from '~/platform/views/saved-views';
import {
  DataTable,
  EmptyState,
  FilterBar,
  LinkButton,
  PageHeader,
  Pagination,
  SelectField,
  TextField,
} from '~/ui';
import { HealthBadge, StatusBadge } from '../components/marks';
import { projectStaff } from '../queries/people.server';
import { listProjects, readProjectFilter } from '../queries/projects.server';
import { attentions, progressOf, statuses } from '../status';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, 'projects.read');
  const { searchParams, search } = new URL(request.url);
  const filter = readProjectFilter(searchParams);
  const scope = { tenantId: ctx.tenant.id, userId: ctx.user.id, today: ctx.today() };
  const [page, staff, views] = await readTenant(ctx, (trx) =>
    Promise.all([
      listProjects(trx, scope, filter),
      projectStaff(trx),
      viewsOf(trx, scope.tenantId, 'projects/projects'),
    ]),
  );
  const names = new Map(staff.map((person) => [person.userId, person.name]));
  return {
    rows: page.rows.map((row) => ({ ...row, owner: names.get(row.ownerId ?? '') ?? '–' })),
    hasMore: page.hasMore,
    views,
    query: search,
    filter,
    app: `/app/${ctx.tenant.slug}`,
    base: `/app/${ctx.tenant.slug}/projects`,
    canCreate: ctx.can('projects.manage'),
  };
}

export default function ProjectsPage() {
  const { rows, hasMore, filter, base, canCreate, ...page } = useLoaderData<typeof loader>();
  const { t } = useTranslation('projects');
  const format = useFormat();
  const active =
    filter.q !== '' || filter.status !== 'open' || filter.owner + filter.attention !== '';
  const create = canCreate && (
    <>
      <LinkButton icon="copy" href={`${base}/templates`}>
        {t('template.from')}
      </LinkButton>
      <LinkButton variant="primary" icon="plus" href={`${base}/new`}>
        {t('list.new')}
      </LinkButton>
    </>
  );
  const next = new URLSearchParams({
    ...(filter.q && { q: filter.q }),
    status: filter.status,
    ...(filter.owner && { owner: filter.owner }),
    ...(filter.attention && { attention: filter.attention }),
    after: rows.at(-1)?.id ?? '',
  });
  return (
    <>
      <PageHeader title={t('nav.projects')} actions={create} />
      <SavedViews list="projects/projects" {...page} base={base} />
      <FilterBar resetHref={base} active={active}>
        <TextField
          field={{ id: 'q', name: 'q', initialValue: filter.q }}
          type="search"
          label={t('list.search')}
          className="field-search"
        />
        <SelectField
          field={{ id: 'status', name: 'status', initialValue: filter.status }}
          label={t('field.status')}
          options={(['open', 'all', ...statuses] as const).map((value) => ({
            value,
            label: t(`status.${value}`),
          }))}
        />
        <SelectField
          field={{ id: 'owner', name: 'owner', initialValue: filter.owner }}
          label={t('field.owner')}
          emptyLabel={t('list.anybody')}
          options={[{ value: 'me', label: t('list.me') }]}
        />
        <SelectField
          field={{ id: 'attention', name: 'attention', initialValue: filter.attention }}
          label={t('list.attention')}
          emptyLabel={t('list.all')}
          options={attentions.map((value) => ({ value, label: t(`attention.${value}`) }))}
        />
      </FilterBar>
      <DataTable
        caption={t('nav.projects')}
        rows={rows}
        rowKey={(row) => row.id}
        rowHref={(row) => `${base}/${row.id}`}
        empty={
          <EmptyState
            icon="layers"
            title={t(active ? 'list.noMatch' : 'list.none')}
            action={create}
          >
            {t(active ? 'list.noMatchHint' : 'list.noneHint')}
          </EmptyState>
        }
        columns={[
          { key: 'name', header: t('field.name'), cell: (row) => <bdi>{row.name}</bdi> },
          {
            key: 'client',
            header: t('field.client'),
            cell: (row) => row.client ?? t('project.internal'),
          },
          {
            key: 'status',
            header: t('field.status'),
            cell: (row) =>
              row.status === 'active' ? (
                <HealthBadge health={row.health} />
              ) : (
                <StatusBadge status={row.status} />
              ),
          },
          {
            key: 'progress',
            header: t('field.progress'),
            align: 'end',
            cell: (row) => format.percent(progressOf(row) / 100),
          },
          {
            key: 'tasks',
            header: t('field.tasks'),
            align: 'end',
            cell: (row) => `${format.number(row.doneCount)} / ${format.number(row.taskCount)}`,
          },
          {
            key: 'due',
            header: t('field.dueOn'),
            cardLabel: true,
            cell: (row) => (row.dueOn ? format.date(row.dueOn) : '–'),
          },
          { key: 'owner', header: t('field.owner'), cardLabel: true, cell: (row) => row.owner },
        ]}
      />
      <Pagination
        previousHref={filter.after ? base : null}
        nextHref={hasMore ? `${base}?${next}` : null}
      />
    </>
  );
}
