import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { readTenant } from '~/platform/db/tenant.server';
import { checkForm, invalid, readForm } from '~/platform/http/form.server';
import { redirectTo } from '~/platform/http/redirect.server';
import { uuidParam } from '~/platform/http/uuid-param.server';
import { useTranslation } from '~/platform/i18n';
import { notFound, requireTenant } from '~/platform/rbac/guard.server';
import { requireRecord } from '~/platform/rbac/record.server';
import { Breadcrumbs, PageHeader } from '~/ui';
import { mapImport } from '../commands/import-tasks.server';
import { ImportMapping, ImportState } from '../components/import-steps';
import { importFields } from '../import/columns';
import { readCsv } from '../import/read-csv.server';
import { readRow } from '../import/read-rows';
import { findImport, importWorld, KEPT_PROBLEMS } from '../queries/imports.server';
import { mappingSchema } from '../schema';

const SHOWN_ROWS = 5;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, 'projects.manage');
  const id = uuidParam(params.id);
  const item = await readTenant(ctx, (trx) => findImport(trx, ctx.tenant.id, id));
  if (!item) throw notFound();
  const { source, ...shown } = item;
  const list = `/app/${ctx.tenant.slug}/projects`;
  if (item.status !== 'draft') return { item: shown, list, preview: null };
  const world = await readTenant(ctx, (trx) => importWorld(trx, ctx.tenant.id, item.projectId));
  const { header, rows } = readCsv(source);
  const read = rows.map((cells, n) => readRow(cells, n + 2, item.mapping, world));
  return {
    item: shown,
    list,
    preview: {
      header,
      sample: rows.slice(0, SHOWN_ROWS).map((row) => row.map((cell) => cell.slice(0, 80))),
      good: read.filter((row) => row.task).length,
      problems: read.flatMap((row) => row.problems).slice(0, KEPT_PROBLEMS),
    },
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireTenant(request, params, 'projects.manage');
  const id = await requireRecord(ctx, 'task_imports', params.id);
  const posted = await readForm(request);
  const form = await checkForm(posted, mappingSchema, ctx.t);
  if (!form.value) return invalid(form);
  const chosen = form.value;
  const mapping = Object.fromEntries(
    importFields.flatMap((field) => {
      const place = chosen[field];
      return place === undefined ? [] : [[field, place]];
    }),
  );
  try {
    await mapImport(ctx, id, mapping, posted.get('do') === 'start');
  } catch (error) {
    return invalid(form, error);
  }
  return redirectTo(`/app/${ctx.tenant.slug}/projects/imports/${id}`);
}

export default function ImportPage() {
  const { item, preview, list } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>()?.lastResult;
  const { t } = useTranslation('projects');
  const base = `${list}/${item.projectId}`;
  return (
    <>
      <Breadcrumbs
        items={[
          { label: t('nav.projects'), href: list },
          { label: item.project, href: `${base}/tasks` },
        ]}
      />
      <PageHeader title={t('import.title')} description={item.fileName} />
      {preview ? (
        <ImportMapping item={item} preview={preview} lastResult={lastResult} />
      ) : (
        <ImportState item={item} tasks={`${base}/tasks?sort=newest&status=all`} />
      )}
    </>
  );
}
