import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readTenant } from '~/platform/db/tenant.server';
import { useFormat, useTranslation } from '~/platform/i18n';
import { requireTenant } from '~/platform/rbac/guard.server';
import { Breadcrumbs, DataTable, EmptyState, LinkButton, PageHeader } from '~/ui';
import { listTemplates } from '../queries/templates.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, 'projects.manage');
  return {
    rows: await readTenant(ctx, (trx) => listTemplates(trx, ctx.tenant.id)),
    list: `/app/${ctx.tenant.slug}/projects`,
  };
}

/** Kinds of projects to start from. */
export default function TemplatesPage() {
  const { rows, list } = useLoaderData<typeof loader>();
  const { t } = useTranslation('projects');
  const format = useFormat();
  return (
    <>
      <Breadcrumbs items={[{ label: t('nav.projects'), href: list }]} />
      <PageHeader title={t('template.title')} description={t('template.intro')} />
      <DataTable
        caption={t('template.title')}
        rows={rows}
        rowKey={(row) => row.id}
        rowHref={(row) => `${list}/templates/${row.id}`}
        columns={[
          { key: 'name', header: t('field.name'), cell: (row) => <bdi>{row.name}</bdi> },
          {
            key: 'about',
            header: t('field.description'),
            cell: (row) => <span className="muted">{row.description}</span>,
          },
          {
            key: 'tasks',
            header: t('template.tasks'),
            align: 'end',
            cell: (row) => format.number(row.tasks),
          },
          {
            key: 'milestones',
            header: t('milestone.title'),
            align: 'end',
            cell: (row) => format.number(row.milestones),
          },
          {
            key: 'roles',
            header: t('template.roles'),
            align: 'end',
            cell: (row) => format.number(row.roles),
          },
        ]}
        empty={
          <EmptyState
            icon="layers"
            title={t('template.none')}
            action={<LinkButton href={list}>{t('nav.projects')}</LinkButton>}
          >
            {t('template.noneHint')}
          </EmptyState>
        }
      />
    </>
  );
}
