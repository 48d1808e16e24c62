import { randomUUID } from 'node:crypto';
import { getFormProps, useForm } from '@conform-to/react';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { readTenant } from '~/platform/db/tenant.server';
import { invalid, parseForm } from '~/platform/http/form.server';
import { requestStore } from '~/platform/http/store.server';
import { useTranslation } from '~/platform/i18n';
import { requireTenant } from '~/platform/rbac/guard.server';
import { Breadcrumbs, PageHeader } from '~/ui';
import { makeKey } from '../commands/make-key.server';
import { KeyForm } from '../components/key-form';
import { MadeKey } from '../components/made-key';
import { listPermissions } from '../queries/keys.server';
import { keySchema } from '../schema';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, 'apikeys.manage');
  const all = await readTenant(ctx, listPermissions);
  // A key holds no more than its maker, and makes no keys itself.
  const permissions = all.filter(({ code }) => ctx.can(code) && code !== 'apikeys.manage');
  return { base: `/app/${ctx.tenant.slug}/api-keys`, permissions, key: randomUUID() };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireTenant(request, params, 'apikeys.manage');
  const form = await parseForm(request, keySchema);
  if (!form.value) return invalid(form);
  try {
    const made = await makeKey(ctx, form.value);
    // Shown in the answer itself and nowhere else: no cookie, no address, no history holds it.
    const api = `${requestStore().origin}/api/v1`;
    return data({ made, api }, { headers: { 'Cache-Control': 'no-store' } });
  } catch (error) {
    return invalid(form, error);
  }
}

export default function NewKeyPage() {
  const { base, permissions, key } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { t } = useTranslation('developer');
  const [form, fields] = useForm<{ name: string; permissions: string[]; days: string }>({
    id: 'api-key',
    lastResult: reply && 'lastResult' in reply ? reply.lastResult : undefined,
    defaultValue: { name: '', permissions: [], days: '90' },
  });
  const crumbs = <Breadcrumbs items={[{ label: t('keys.title'), href: base }]} />;
  if (reply && 'made' in reply) {
    return (
      <>
        {crumbs}
        <MadeKey made={reply.made} base={base} api={reply.api} />
      </>
    );
  }
  return (
    <>
      {crumbs}
      <PageHeader title={t('new.title')} description={t('new.description')} />
      <KeyForm
        form={form}
        formProps={getFormProps(form)}
        fields={fields}
        permissions={permissions}
        idempotencyKey={key}
        base={base}
      />
    </>
  );
}
