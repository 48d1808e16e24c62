import { randomUUID } from 'node:crypto';
import { useForm } from '@conform-to/react';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { eventTypes } from '~/platform/events/registry.server';
import { invalid, parseForm } from '~/platform/http/form.server';
import { useTranslation } from '~/platform/i18n';
import { requireTenant } from '~/platform/rbac/guard.server';
import { Breadcrumbs, Button, PageHeader } from '~/ui';
import { createEndpoint } from '../commands/save-endpoint.server';
import { EndpointForm } from '../components/endpoint-fields';
import { SecretOnce } from '../components/secret-once';
import { type EndpointInput, newEndpointSchema } from '../schema';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, 'webhooks.manage');
  return {
    base: `/app/${ctx.tenant.slug}/webhooks`,
    choices: [...eventTypes.values()].map(({ type, labelKey }) => ({ type, labelKey })),
    key: randomUUID(),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireTenant(request, params, 'webhooks.manage');
  const form = await parseForm(request, newEndpointSchema);
  if (!form.value) return invalid(form);
  try {
    const { id, secret } = await createEndpoint(ctx, form.value);
    const href = `/app/${ctx.tenant.slug}/webhooks/${id}`;
    return secret ? data({ secret, href }) : redirect(href);
  } catch (error) {
    return invalid(form, error);
  }
}

export default function NewEndpointPage() {
  const { base, choices, key } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { t } = useTranslation('webhooks');
  const [form, fields] = useForm<EndpointInput>({
    id: 'endpoint',
    lastResult: reply && 'lastResult' in reply ? reply.lastResult : undefined,
    defaultValue: { url: '', description: '', eventTypes: [] },
  });
  if (reply && 'secret' in reply) return <SecretOnce secret={reply.secret} next={reply.href} />;
  return (
    <>
      <Breadcrumbs items={[{ label: t('title'), href: base }]} />
      <PageHeader title={t('endpoint.new')} />
      <EndpointForm form={form} fields={fields} choices={choices} idempotencyKey={key}>
        <Button variant="primary">{t('endpoint.create')}</Button>
      </EndpointForm>
    </>
  );
}
