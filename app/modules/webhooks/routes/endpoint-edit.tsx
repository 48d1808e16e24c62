import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { readTenant } from '~/platform/db/tenant.server';
import { eventTypes } from '~/platform/events/registry.server';
import { invalid, parseForm } from '~/platform/http/form.server';
import { redirectWithToast } from '~/platform/http/toast.server';
import { uuidParam } from '~/platform/http/uuid-param.server';
import { useTranslation } from '~/platform/i18n';
import { notFound, requireTenant } from '~/platform/rbac/guard.server';
import { requireRecord } from '~/platform/rbac/record.server';
import { Breadcrumbs, Button, PageHeader } from '~/ui';
import { changeEndpoint } from '../commands/save-endpoint.server';
import { EndpointForm } from '../components/endpoint-fields';
import { findEndpoint } from '../queries/endpoints.server';
import { type EndpointInput, editEndpointSchema } from '../schema';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, 'webhooks.manage');
  const id = uuidParam(params.endpoint);
  const endpoint = await readTenant(ctx, (trx) => findEndpoint(trx, ctx.tenant.id, id));
  if (!endpoint) throw notFound();
  return {
    endpoint,
    base: `/app/${ctx.tenant.slug}/webhooks`,
    choices: [...eventTypes.values()].map(({ type, labelKey }) => ({ type, labelKey })),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireTenant(request, params, 'webhooks.manage');
  const id = await requireRecord(ctx, 'webhook_endpoints', params.endpoint);
  const form = await parseForm(request, editEndpointSchema);
  if (!form.value) return invalid(form);
  try {
    await changeEndpoint(ctx, id, form.value.version, form.value);
  } catch (error) {
    return invalid(form, error);
  }
  return redirectWithToast(`/app/${ctx.tenant.slug}/webhooks/${id}`, {
    key: 'webhooks:toast.saved',
  });
}

export default function EditEndpointPage() {
  const { endpoint, base, choices } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { t } = useTranslation('webhooks');
  const { url, description, eventTypes: chosen } = endpoint;
  const [form, fields] = useForm<EndpointInput>({
    id: 'endpoint',
    lastResult: reply?.lastResult,
    defaultValue: { url, description, eventTypes: chosen },
  });
  return (
    <>
      <Breadcrumbs
        items={[
          { label: t('title'), href: base },
          { label: url, href: `${base}/${endpoint.id}` },
        ]}
      />
      <PageHeader title={t('endpoint.edit')} />
      <EndpointForm form={form} fields={fields} choices={choices}>
        <input type="hidden" name="version" value={endpoint.version} />
        <Button variant="primary">{t('endpoint.save')}</Button>
      </EndpointForm>
    </>
  );
}
