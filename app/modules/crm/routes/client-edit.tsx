import { useForm } from '@conform-to/react';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { readTenant } from '~/platform/db/tenant.server';
import { invalid, parseForm } from '~/platform/http/form.server';
import { redirectWithToast } from '~/platform/http/toast.server';
import { useTranslation } from '~/platform/i18n';
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
import { ClientConflict, updateClient } from '../commands/update-client.server';
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
    const answer = invalid(form, error);
    return error instanceof ClientConflict ? data(answer.data, { status: 409 }) : answer;
  }
  return redirectWithToast(`/app/${ctx.tenant.slug}/crm/clients/${id}`, {
    key: 'crm:client.changed',
  });
}

export default function EditClientPage() {
  const { base, client } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { t } = useTranslation('crm');
  const [form, fields] = useForm({
    id: 'client',
    lastResult: reply?.lastResult,
    defaultValue: {
      name: client.name,
      email: client.email ?? '',
      phone: client.phone ?? '',
      website: client.website ?? '',
      address: client.address ?? '',
      status: client.status,
    },
  });
  return (
    <>
      <Breadcrumbs
        items={[
          { label: t('list.title'), href: base },
          { label: client.name, href: `${base}/${client.id}` },
        ]}
      />
      <PageHeader title={t('client.edit')} />
      <Card>
        <Form id={form.id}>
          <ErrorSummary form={form} />
          {/* Always the version on show, so that saving again after a conflict is a decision. */}
          <input type="hidden" name="version" value={client.version} />
          <ClientFields fields={fields} />
          <SelectField
            field={fields.status}
            label={t('field.status')}
            options={(['active', 'archived'] as const).map((value) => ({
              value,
              label: t(`status.${value}`),
            }))}
          />
          <FormActions>
            <Button variant="primary">{t('client.save')}</Button>
          </FormActions>
        </Form>
      </Card>
    </>
  );
}
