import { randomUUID } from 'node:crypto';
import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { invalid, parseForm } from '~/platform/http/form.server';
import { redirectWithToast } from '~/platform/http/toast.server';
import { useTranslation } from '~/platform/i18n';
import { requireTenant } from '~/platform/rbac/guard.server';
import { Breadcrumbs, Button, Card, ErrorSummary, Form, FormActions, PageHeader } from '~/ui';
import { createClient } from '../commands/create-client.server';
import { ClientFields } from '../components/client-fields';
import { clientSchema } from '../schema';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, 'clients.manage');
  return { base: `/app/${ctx.tenant.slug}/crm/clients`, idempotencyKey: randomUUID() };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireTenant(request, params, 'clients.manage');
  const form = await parseForm(request, clientSchema);
  if (!form.value) return invalid(form);
  try {
    const id = await createClient(ctx, form.value);
    return redirectWithToast(`/app/${ctx.tenant.slug}/crm/clients/${id}`, {
      key: 'crm:client.created',
    });
  } catch (error) {
    return invalid(form, error);
  }
}

export default function NewClientPage() {
  const { base, idempotencyKey } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { t } = useTranslation('crm');
  const [form, fields] = useForm({
    id: 'client',
    lastResult: reply?.lastResult,
    defaultValue: { name: '', email: '', phone: '', website: '', address: '' },
  });
  return (
    <>
      <Breadcrumbs items={[{ label: t('list.title'), href: base }]} />
      <PageHeader title={t('list.new')} />
      <Card>
        <Form id={form.id} idempotencyKey={idempotencyKey}>
          <ErrorSummary form={form} />
          <ClientFields fields={fields} />
          <FormActions>
            <Button variant="primary">{t('client.create')}</Button>
          </FormActions>
        </Form>
      </Card>
    </>
  );
}
