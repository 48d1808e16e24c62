import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { readTenant } from '~/platform/db/tenant.server';
import { BusinessError } from '~/platform/http/errors';
import { readForm } from '~/platform/http/form.server';
import { redirectTo } from '~/platform/http/redirect.server';
import { uuidParam } from '~/platform/http/uuid-param.server';
import { useFormat, useTranslation } from '~/platform/i18n';
import { notFound, requireTenant } from '~/platform/rbac/guard.server';
import { requireRecord } from '~/platform/rbac/record.server';
import { Button, Card, DataTable, FileField, Form, FormActions } from '~/ui';
import { uploadImport } from '../commands/import-tasks.server';
import { ProjectHead } from '../components/project-tabs';
import { recentImports } from '../queries/imports.server';
import { findProject } from '../queries/projects.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, 'projects.manage');
  const id = uuidParam(params.id);
  const [project, imports] = await readTenant(ctx, (trx) =>
    Promise.all([findProject(trx, ctx.tenant.id, id), recentImports(trx, ctx.tenant.id, id)]),
  );
  if (!project) throw notFound();
  return { project, imports, list: `/app/${ctx.tenant.slug}/projects` };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireTenant(request, params, 'projects.manage');
  const id = await requireRecord(ctx, 'projects', params.id);
  const file = (await readForm(request)).get('file');
  try {
    if (!(file instanceof File)) throw new BusinessError('projects:import.error.none');
    const made = await uploadImport(ctx, id, file);
    return redirectTo(`/app/${ctx.tenant.slug}/projects/imports/${made.id}`);
  } catch (error) {
    if (!(error instanceof BusinessError)) throw error;
    return data({ error: ctx.t(error.key, error.values) }, { status: 422 });
  }
}

export default function NewImportPage() {
  const { project, imports, list } = useLoaderData<typeof loader>();
  const error = useActionData<typeof action>()?.error;
  const { t } = useTranslation('projects');
  const format = useFormat();
  return (
    <>
      <ProjectHead list={list} project={project} current="tasks" />
      <div className="stack-lg">
        <Card title={t('import.title')}>
          <Form multipart>
            <p>{t('import.intro')}</p>
            <FileField
              field={{ id: 'file', name: 'file', ...(error && { errors: [error] }) }}
              label={t('import.file')}
              hint={t('import.fileHint')}
              accept=".csv,.tsv,.txt,text/csv"
            />
            <FormActions>
              <Button variant="primary">{t('import.upload')}</Button>
            </FormActions>
          </Form>
        </Card>
        {imports.length > 0 && (
          <DataTable
            caption={t('import.earlier')}
            rows={imports}
            rowKey={(row) => row.id}
            rowHref={(row) => `${list}/imports/${row.id}`}
            columns={[
              {
                key: 'file',
                header: t('import.file'),
                cell: (row) => <bdi>{row.fileName}</bdi>,
              },
              {
                key: 'status',
                header: t('field.status'),
                cell: (row) => t(`import.status.${row.status}`),
              },
              {
                key: 'count',
                header: t('nav.tasks'),
                align: 'end',
                cell: (row) => format.number(row.created),
              },
              { key: 'at', header: t('import.at'), cell: (row) => format.dateTime(row.at) },
            ]}
          />
        )}
      </div>
    </>
  );
}
