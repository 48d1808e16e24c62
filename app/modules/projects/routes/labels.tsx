import { randomUUID } from 'node:crypto';
import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { readTenant } from '~/platform/db/tenant.server';
import { invalid, parseForm } from '~/platform/http/form.server';
import { redirectWithToast } from '~/platform/http/toast.server';
import { useFormat, useTranslation } from '~/platform/i18n';
import { forbidden, requireTenant } from '~/platform/rbac/guard.server';
import {
  Breadcrumbs,
  Button,
  Card,
  DataTable,
  EmptyState,
  ErrorSummary,
  Form,
  PageHeader,
  Tag,
} from '~/ui';
import { addLabel } from '../commands/change-labels.server';
import { LabelFields } from '../components/label-fields';
import { labelUse } from '../queries/labels.server';
import { newLabelSchema } from '../schema';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, 'projects.read');
  return {
    labels: await readTenant(ctx, (trx) => labelUse(trx, ctx.tenant.id)),
    canManage: ctx.can('projects.manage', 'all'),
    list: `/app/${ctx.tenant.slug}/projects`,
    idempotencyKey: randomUUID(),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireTenant(request, params, 'projects.read');
  if (!ctx.can('projects.manage', 'all')) throw forbidden('projects.manage');
  const form = await parseForm(request, newLabelSchema);
  if (!form.value) return invalid(form);
  try {
    await addLabel(ctx, form.value);
  } catch (error) {
    return invalid(form, error);
  }
  return redirectWithToast(`/app/${ctx.tenant.slug}/projects/labels`, {
    key: 'projects:label.saved',
  });
}

export default function LabelsPage() {
  const { labels, canManage, list, idempotencyKey } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { t } = useTranslation('projects');
  const format = useFormat();
  const [form, fields] = useForm({
    id: 'label',
    lastResult: reply?.lastResult,
    defaultValue: { name: '', color: 'grey' },
  });
  return (
    <>
      <Breadcrumbs items={[{ label: t('nav.tasks'), href: `${list}/tasks` }]} />
      <PageHeader title={t('field.labels')} description={t('label.intro')} />
      <div className="stack-lg">
        {canManage && (
          <Card title={t('label.new')}>
            <Form id={form.id} idempotencyKey={idempotencyKey}>
              <ErrorSummary form={form} />
              <LabelFields fields={fields} />
              <div>
                <Button variant="primary">{t('label.add')}</Button>
              </div>
            </Form>
          </Card>
        )}
        <DataTable
          caption={t('field.labels')}
          rows={labels}
          rowKey={(row) => row.id}
          rowHref={(row) => `${list}/labels/${row.id}`}
          empty={
            <EmptyState icon="layers" title={t('label.none')}>
              {t('label.noneHint')}
            </EmptyState>
          }
          columns={[
            {
              key: 'name',
              header: t('field.label'),
              cell: (row) => <Tag color={row.color}>{row.name}</Tag>,
            },
            {
              key: 'count',
              header: t('nav.tasks'),
              align: 'end',
              cell: (row) => format.number(row.count),
            },
          ]}
        />
      </div>
    </>
  );
}
