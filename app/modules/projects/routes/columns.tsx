import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { readTenant } from '~/platform/db/tenant.server';
import { uuidParam } from '~/platform/http/uuid-param.server';
import { useTranslation } from '~/platform/i18n';
import { forbidden, notFound, requireTenant } from '~/platform/rbac/guard.server';
import { requireRecord } from '~/platform/rbac/record.server';
import { Breadcrumbs, PageHeader } from '~/ui';
import { columnsAction } from '../actions/columns.server';
import { ColumnCard, NewColumn } from '../components/columns';
import { findProject } from '../queries/projects.server';
import { boardColumns } from '../queries/tasks.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, 'projects.manage');
  const id = uuidParam(params.id);
  const [project, columns] = await readTenant(ctx, (trx) =>
    Promise.all([findProject(trx, ctx.tenant.id, id), boardColumns(trx, ctx.tenant.id, id)]),
  );
  if (!project) throw notFound();
  return { project, columns, list: `/app/${ctx.tenant.slug}/projects` };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireTenant(request, params, 'projects.read');
  const id = await requireRecord(ctx, 'projects', params.id);
  if (!ctx.can('projects.manage')) throw forbidden('projects.manage');
  return await columnsAction(request, ctx, id);
}

export default function ColumnsPage() {
  const { project, columns, list } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { t } = useTranslation('projects');
  return (
    <>
      <Breadcrumbs
        items={[
          { label: t('nav.projects'), href: list },
          { label: project.name, href: `${list}/${project.id}/board` },
        ]}
      />
      <PageHeader title={t('column.edit')} description={t('column.intro')} />
      <div className="stack-lg">
        {columns.map((column, index) => (
          <ColumnCard
            key={column.id}
            column={column}
            isFirst={index === 0}
            isLast={index === columns.length - 1}
            lastResult={reply?.lastResult}
          />
        ))}
        <NewColumn lastResult={reply?.lastResult} />
      </div>
    </>
  );
}
