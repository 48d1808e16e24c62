import { getFormProps, useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { readTenant } from '~/platform/db/tenant.server';
import { checkForm, invalid, readForm } from '~/platform/http/form.server';
import { redirectWithToast } from '~/platform/http/toast.server';
import { useTranslation } from '~/platform/i18n';
import { notFound, requireTenant } from '~/platform/rbac/guard.server';
import { requireRecord } from '~/platform/rbac/record.server';
import {
  Breadcrumbs,
  Button,
  Card,
  ConfirmButton,
  ErrorSummary,
  Form,
  FormActions,
  PageHeader,
  TextField,
} from '~/ui';
import { deleteRole, renameRole } from '../commands/change-role.server';
import { countMembers, listRoles } from '../queries/roles.server';
import { renameRoleSchema } from '../schema';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, 'roles.manage');
  const { roles, counts } = await readTenant(ctx, async (trx) => ({
    roles: await listRoles(trx, ctx.tenant.id),
    counts: await countMembers(trx, ctx.tenant.id),
  }));
  const role = roles.find((candidate) => candidate.id === params.role && !candidate.key);
  if (!role) throw notFound();
  return { base: `/app/${ctx.tenant.slug}/members/roles`, role, members: counts[role.id] ?? 0 };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireTenant(request, params, 'roles.manage');
  const id = await requireRecord(ctx, 'roles', params.role);
  const base = `/app/${ctx.tenant.slug}/members/roles`;
  const posted = await readForm(request);
  if (posted.get('intent') === 'delete') {
    const form = await checkForm(posted, z.object({}), ctx.t);
    try {
      await deleteRole(ctx, id);
    } catch (error) {
      return invalid(form, error);
    }
    return redirectWithToast(base, { key: 'members:role.deleted' });
  }
  const form = await checkForm(posted, renameRoleSchema, ctx.t);
  if (!form.value) return invalid(form);
  try {
    await renameRole(ctx, id, form.value.name);
  } catch (error) {
    return invalid(form, error);
  }
  return redirectWithToast(base, { key: 'members:role.renamed' });
}

export default function RolePage() {
  const { base, role, members } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { t } = useTranslation('members');
  const [form, fields] = useForm({
    id: 'role',
    lastResult: reply?.lastResult,
    defaultValue: { name: role.name ?? '' },
  });
  return (
    <>
      <Breadcrumbs items={[{ label: t('matrix.title'), href: base }]} />
      <PageHeader
        title={role.name ?? ''}
        description={t('role.memberCount', { count: members })}
        actions={<a href={`${base}?role=${role.id}`}>{t('role.permissions')}</a>}
      />
      <div className="stack-lg">
        <Card title={t('role.rename')}>
          <Form {...getFormProps(form)}>
            <ErrorSummary form={form} labels={{ name: t('role.name') }} />
            <TextField field={fields.name} label={t('role.name')} />
            <FormActions>
              <Button variant="primary">{t('action.save')}</Button>
            </FormActions>
          </Form>
        </Card>
        {members === 0 && (
          <Form>
            <ConfirmButton
              name="intent"
              value="delete"
              label={t('role.delete')}
              question={t('role.deleteQuestion', { name: role.name ?? '' })}
              confirm={t('role.delete')}
            />
          </Form>
        )}
      </div>
    </>
  );
}
