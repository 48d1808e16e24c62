import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { readTenant } from '~/platform/db/tenant.server';
import { checkForm, invalid, readForm } from '~/platform/http/form.server';
import { redirectWithToast } from '~/platform/http/toast.server';
import { uuidParam } from '~/platform/http/uuid-param.server';
import { useTranslation } from '~/platform/i18n';
import { forbidden, notFound, requireTenant } from '~/platform/rbac/guard.server';
import { requireRecord } from '~/platform/rbac/record.server';
import {
  Breadcrumbs,
  Button,
  Card,
  ConfirmButton,
  ErrorSummary,
  Form,
  FormActions,
  LinkButton,
  PageHeader,
  Tag,
} from '~/ui';
import { changeLabel, removeLabel } from '../commands/change-labels.server';
import { LabelFields } from '../components/label-fields';
import { findLabel } from '../queries/labels.server';
import { labelSchema } from '../schema';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, 'projects.read');
  const id = uuidParam(params.id);
  const label = await readTenant(ctx, (trx) => findLabel(trx, ctx.tenant.id, id));
  if (!label) throw notFound();
  return {
    label,
    canManage: ctx.can('projects.manage', 'all'),
    list: `/app/${ctx.tenant.slug}/projects`,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireTenant(request, params, 'projects.read');
  const id = await requireRecord(ctx, 'task_labels', params.id);
  if (!ctx.can('projects.manage', 'all')) throw forbidden('projects.manage');
  const posted = await readForm(request);
  const page = `/app/${ctx.tenant.slug}/projects/labels`;
  const isDelete = posted.get('intent') === 'delete';
  const form = await checkForm(posted, labelSchema, ctx.t);
  if (!form.value && !isDelete) return invalid(form);
  try {
    if (isDelete) {
      await removeLabel(ctx, id);
      return redirectWithToast(page, { key: 'projects:label.deleted' });
    }
    if (form.value) await changeLabel(ctx, id, form.value);
  } catch (error) {
    return invalid(form, error);
  }
  return redirectWithToast(page, { key: 'projects:label.saved' });
}

export default function LabelPage() {
  const { label, canManage, list } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { t } = useTranslation('projects');
  const [form, fields] = useForm({
    id: 'label',
    lastResult: reply?.lastResult,
    defaultValue: { name: label.name, color: label.color },
  });
  return (
    <>
      <Breadcrumbs
        items={[
          { label: t('nav.tasks'), href: `${list}/tasks` },
          { label: t('field.labels'), href: `${list}/labels` },
        ]}
      />
      <PageHeader
        title={<Tag color={label.color}>{label.name}</Tag>}
        actions={
          <LinkButton
            href={`${list}/tasks?${new URLSearchParams({ label: label.name, status: 'all' })}`}
          >
            {t('label.tasks')}
          </LinkButton>
        }
      />
      {canManage && (
        <Card>
          <Form id={form.id} intent="save">
            <ErrorSummary form={form} />
            <LabelFields fields={fields} />
            <FormActions>
              <Button variant="primary">{t('label.save')}</Button>
            </FormActions>
          </Form>
          <Form intent="delete" className="row">
            <ConfirmButton
              label={t('label.delete')}
              question={t('label.deleteQuestion', { name: label.name })}
              confirm={t('label.delete')}
              icon="trash"
            />
          </Form>
        </Card>
      )}
    </>
  );
}
