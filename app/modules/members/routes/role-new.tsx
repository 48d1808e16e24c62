import { getFormProps, useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { readTenant } from '~/platform/db/tenant.server';
import { invalid, parseForm } from '~/platform/http/form.server';
import { redirectWithToast } from '~/platform/http/toast.server';
import { useTranslation } from '~/platform/i18n';
import { requireTenant } from '~/platform/rbac/guard.server';
import { useRbacLabels } from '~/platform/rbac/labels';
import {
  Breadcrumbs,
  Button,
  ErrorSummary,
  Form,
  FormActions,
  PageHeader,
  SelectField,
  TextField,
} from '~/ui';
import { createRole } from '../commands/create-role.server';
import { listRoles } from '../queries/roles.server';
import { roleSchema } from '../schema';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, 'roles.manage');
  const roles = await readTenant(ctx, (trx) => listRoles(trx, ctx.tenant.id));
  return { base: `/app/${ctx.tenant.slug}/members/roles`, roles };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireTenant(request, params, 'roles.manage');
  const form = await parseForm(request, roleSchema);
  if (!form.value) return invalid(form);
  try {
    const id = await createRole(ctx, form.value);
    return redirectWithToast(`/app/${ctx.tenant.slug}/members/roles?role=${id}`, {
      key: 'members:role.created',
      values: { name: form.value.name },
    });
  } catch (error) {
    return invalid(form, error);
  }
}

export default function NewRolePage() {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { t } = useTranslation('members');
  const label = useRbacLabels();
  const [form, fields] = useForm({
    id: 'role',
    lastResult: reply?.lastResult,
    defaultValue: { name: '', copyFrom: '' },
  });
  return (
    <>
      <Breadcrumbs items={[{ label: t('matrix.title'), href: page.base }]} />
      <PageHeader title={t('role.new')} description={t('role.newHint')} />
      <Form {...getFormProps(form)}>
        <ErrorSummary form={form} labels={{ name: t('role.name'), copyFrom: t('role.copyFrom') }} />
        <TextField field={fields.name} label={t('role.name')} />
        <SelectField
          field={fields.copyFrom}
          label={t('role.copyFrom')}
          emptyLabel={t('role.choose')}
          options={page.roles
            .filter((role) => role.key !== 'owner')
            .map((role) => ({ value: role.id, label: label.role(role) }))}
        />
        <FormActions>
          <Button variant="primary">{t('role.create')}</Button>
          <a href={page.base}>{t('action.cancel')}</a>
        </FormActions>
      </Form>
    </>
  );
}
