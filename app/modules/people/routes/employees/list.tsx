import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readTenant } from '~/platform/db/tenant.server';
import { useFormat, useTranslation } from '~/platform/i18n';
import { requireTenant } from '~/platform/rbac/guard.server';
import {
  CheckboxField,
  DataTable,
  EmptyState,
  FilterBar,
  LinkButton,
  PageHeader,
  Pagination,
  Person,
  TextField,
  Time,
} from '~/ui';
import { idFromQuery } from '../../params.server';
import { listEmployees } from '../../queries/employees.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, 'employees.read');
  const query = new URL(request.url).searchParams;
  const id = idFromQuery(query, 'id');
  const search = (query.get('q') ?? '').trim().slice(0, 100);
  const withFormer = query.get('former') === 'on';
  const after = id ? { name: query.get('name') ?? '', id } : null;
  const page = await readTenant(ctx, (trx) =>
    listEmployees(trx, ctx.tenant.id, { search, after, withFormer, today: ctx.today() }),
  );
  return {
    ...page,
    here: `/app/${ctx.tenant.slug}/people/employees`,
    search,
    withFormer,
    first: !after,
    canManage: ctx.can('employees.manage', 'all'),
  };
}

export default function EmployeesPage() {
  const page = useLoaderData<typeof loader>();
  const { t } = useTranslation('people');
  const format = useFormat();
  const { here, employees } = page;
  const last = employees.at(-1);
  const filter = new URLSearchParams({
    ...(page.search && { q: page.search }),
    ...(page.withFormer && { former: 'on' }),
  });
  const next = new URLSearchParams(filter);
  if (last) {
    next.set('name', last.sortName);
    next.set('id', last.id);
  }
  return (
    <>
      <PageHeader
        title={t('employees.title')}
        actions={
          page.canManage && (
            <LinkButton variant="primary" icon="plus" href={`${here}/new`}>
              {t('employees.new')}
            </LinkButton>
          )
        }
      />
      <FilterBar resetHref={here} active={filter.size > 0}>
        <TextField
          field={{ id: 'q', name: 'q', initialValue: page.search }}
          label={t('employees.search')}
          type="search"
        />
        <CheckboxField
          field={{ id: 'former', name: 'former', initialValue: page.withFormer }}
          label={t('employees.withFormer')}
        />
      </FilterBar>
      <DataTable
        caption={t('employees.title')}
        rows={employees}
        rowKey={(row) => row.id}
        rowHref={(row) => `${here}/${row.id}`}
        empty={
          <EmptyState icon="users" title={t('employees.none.title')}>
            {t('employees.none.hint')}
          </EmptyState>
        }
        columns={[
          {
            key: 'name',
            header: t('employees.field.fullName'),
            cell: (row) => <Person name={row.fullName} />,
          },
          { key: 'job', header: t('employees.field.jobTitle'), cell: (row) => row.jobTitle },
          {
            key: 'manager',
            header: t('employees.field.managerId'),
            cardLabel: true,
            cell: (row) => row.managerName,
          },
          {
            key: 'since',
            header: t('employees.field.startedOn'),
            cardLabel: true,
            cell: (row) => <Time value={row.startedOn} />,
          },
          {
            key: 'hours',
            header: t('employees.field.weeklyHours'),
            align: 'end',
            cell: (row) => format.duration(row.weeklyMinutes),
          },
        ]}
      />
      <Pagination
        previousHref={page.first ? null : `${here}?${filter}`}
        nextHref={page.hasMore ? `${here}?${next}` : null}
      />
    </>
  );
}
