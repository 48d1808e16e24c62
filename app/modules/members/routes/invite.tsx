import { randomUUID } from 'node:crypto';
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
import { inviteMember } from '../commands/invite-member.server';
import { listClientOptions } from '../queries/clients.server';
import { listRoles } from '../queries/roles.server';
import { inviteSchema } from '../schema';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, 'members.manage');
  return readTenant(ctx, async (trx) => {
    const [roles, clients] = await Promise.all([
      listRoles(trx, ctx.tenant.id),
      listClientOptions(trx, ctx.tenant.id),
    ]);
    const client = new URL(request.url).searchParams.get('client') ?? '';
    return { base: `/app/${ctx.tenant.slug}/members`, roles, clients, client, key: randomUUID() };
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireTenant(request, params, 'members.manage');
  const form = await parseForm(request, inviteSchema);
  if (!form.value) return invalid(form);
  try {
    await inviteMember(ctx, form.value);
  } catch (error) {
    return invalid(form, error);
  }
  return redirectWithToast(`/app/${ctx.tenant.slug}/members`, {
    key: 'members:invite.sent',
    values: { email: form.value.email },
  });
}

export default function InvitePage() {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { t } = useTranslation('members');
  const label = useRbacLabels();
  const [form, fields] = useForm({
    id: 'invite',
    lastResult: reply?.lastResult,
    defaultValue: { email: '', fullName: '', roleId: '', clientId: page.client },
  });
  const options = (audience: string) =>
    page.roles
      .filter((role) => role.audience === audience)
      .map((role) => ({ value: role.id, label: label.role(role) }));
  const labels = {
    email: t('field.email'),
    fullName: t('field.name'),
    roleId: t('field.role'),
    clientId: t('field.client'),
  };
  return (
    <>
      <Breadcrumbs items={[{ label: t('list.title'), href: page.base }]} />
      <PageHeader title={t('invite.title')} description={t('invite.description')} />
      <Form {...getFormProps(form)} idempotencyKey={page.key}>
        <ErrorSummary form={form} labels={labels} />
        <TextField field={fields.fullName} label={labels.fullName} autoComplete="off" />
        <TextField field={fields.email} label={labels.email} type="email" autoComplete="off" />
        <SelectField
          field={fields.roleId}
          label={labels.roleId}
          emptyLabel={t('role.choose')}
          options={[
            { label: t('audience.staff'), options: options('staff') },
            { label: t('audience.client'), options: options('client') },
          ]}
        />
        <SelectField
          field={fields.clientId}
          label={labels.clientId}
          hint={t('invite.clientHint')}
          optional
          emptyLabel={t('invite.noClient')}
          options={page.clients.map((client) => ({ value: client.id, label: client.name }))}
        />
        <FormActions>
          <Button variant="primary">{t('invite.send')}</Button>
          <a href={page.base}>{t('action.cancel')}</a>
        </FormActions>
      </Form>
    </>
  );
}
