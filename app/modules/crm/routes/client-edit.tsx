import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { refuseEdit } from '~/platform/conflict/conflict.server';
import { ConflictChoices, conflictOf, Shown } from '~/platform/conflict/conflict-choices';
import { readTenant } from '~/platform/db/tenant.server';
import { invalid, parseForm } from '~/platform/http/form.server';
import { redirectWithToast } from '~/platform/http/toast.server';
import { useTranslation } from '~/platform/i18n';
import { Presence } from '~/platform/presence/presence';
import { notFound, requireTenant } from '~/platform/rbac/guard.server';
import { requireRecord } from '~/platform/rbac/record.server';
import {
  Breadcrumbs,
  Button,
  Card,
  ErrorSummary,
  Form,
  FormActions,
  PageHeader,
  SelectField,
} from '~/ui';
import { updateClient } from '../commands/update-client.server';
import { ClientFields } from '../components/client-fields';
import { findClient } from '../queries/clients.server';
import { clientEditSchema } from '../schema';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, 'clients.manage');
  const id = z.uuid().safeParse(params.id).data;
  const client = id && (await readTenant(ctx, (trx) => findClient(trx, ctx.tenant.id, id)));
  if (!client) throw notFound();
  return { client, base: `/app/${ctx.tenant.slug}/crm/clients` };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireTenant(request, params, 'clients.manage');
  const id = await requireRecord(ctx, 'clients', params.id);
  const form = await parseForm(request, clientEditSchema);
  if (!form.value) return invalid(form);
  try {
    await updateClient(ctx, id, form.value);
  } catch (error) {
    return await refuseEdit(ctx, form, error, { table: 'clients', id });
  }
  return redirectWithToast(`/app/${ctx.tenant.slug}/crm/clients/${id}`, {
    key: 'crm:client.changed',
  });
}

export default function EditClientPage() {
  const { base, client } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { t } = useTranslation('crm');
  const now = {
    name: client.name,
    email: client.email ?? '',
    phone: client.phone ?? '',
    website: client.website ?? '',
    address: client.address ?? '',
    status: client.status,
  };
  const conflict = conflictOf(reply);
  const [form, fields] = useForm({
    id: 'client',
    lastResult: reply?.lastResult,
    defaultValue: now,
  });
  const statuses = (['active', 'archived'] as const).map((value) => ({
    value,
    label: t(`status.${value}`),
  }));
  return (
    <>
      <Breadcrumbs
        items={[
          { label: t('list.title'), href: base },
          { label: client.name, href: `${base}/${client.id}` },
        ]}
      />
      <PageHeader title={t('client.edit')} />
      <Presence on={`clients:${client.id}`} />
      {conflict ? (
        <Card>
          <ConflictChoices
            conflict={conflict}
            lastResult={reply?.lastResult}
            now={now}
            version={client.version}
            fields={{
              name: { label: t('field.name') },
              email: { label: t('field.email') },
              phone: { label: t('field.phone') },
              website: { label: t('field.website') },
              address: { label: t('field.address') },
              status: { label: t('field.status'), options: statuses },
            }}
            href={`${base}/${client.id}`}
          />
        </Card>
      ) : (
        <Card>
          <Form id={form.id}>
            <ErrorSummary form={form} />
            <Shown version={client.version} values={now} />
            <ClientFields fields={fields} />
            <SelectField field={fields.status} label={t('field.status')} options={statuses} />
            <FormActions>
              <Button variant="primary">{t('client.save')}</Button>
            </FormActions>
          </Form>
        </Card>
      )}
    </>
  );
}
