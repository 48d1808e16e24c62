import { getFormProps, useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { withTenant } from '~/platform/db/tenant.server';
import { checkForm, invalid, readForm } from '~/platform/http/form.server';
import { redirectWithToast } from '~/platform/http/toast.server';
import { useFormat, useTranslation } from '~/platform/i18n';
import { notFound, requireHub } from '~/platform/rbac/guard.server';
import {
  Breadcrumbs,
  Button,
  Card,
  ErrorSummary,
  Facts,
  Form,
  FormActions,
  PageHeader,
  TextareaField,
  Timeline,
} from '~/ui';
import { setTenantStatus } from '../commands/set-tenant-status.server';
import { TenantStatus } from '../components/tenant-status';
import { viewTenant } from '../queries/tenants.server';
import { reactivateSchema, suspendSchema } from '../schema';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireHub(request, 'tenants.read');
  const tenant = await withTenant(ctx, (trx) => viewTenant(trx, params.slug ?? ''));
  if (!tenant) throw notFound();
  return { tenant, canManage: ctx.can('tenants.manage') };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireHub(request, 'tenants.manage');
  const slug = params.slug ?? '';
  const posted = await readForm(request);
  const suspend = posted.get('intent') === 'suspend';
  const form = suspend
    ? await checkForm(posted, suspendSchema, ctx.t)
    : await checkForm(posted, reactivateSchema, ctx.t);
  if (!form.value) return invalid(form);
  try {
    const { reason } = form.value;
    await setTenantStatus(
      ctx,
      slug,
      suspend ? { status: 'suspended', reason } : { status: 'active' },
    );
  } catch (error) {
    return invalid(form, error);
  }
  return redirectWithToast(`/hub/tenants/${slug}`, {
    key: suspend ? 'hub:tenant.suspended' : 'hub:tenant.reactivated',
  });
}

export default function HubTenantPage() {
  const { tenant, canManage } = useLoaderData<typeof loader>();
  const { t } = useTranslation('hub');
  const format = useFormat();
  return (
    <>
      <Breadcrumbs items={[{ label: t('tenants.title'), href: '/hub' }]} />
      <PageHeader title={tenant.name} status={<TenantStatus status={tenant.status} />} />
      <div className="stack-lg">
        <Card>
          <Facts
            items={[
              { label: t('field.slug'), value: <span className="ltr">{tenant.slug}</span> },
              { label: t('field.template'), value: t(`template.${tenant.template}`) },
              { label: t('field.country'), value: tenant.country },
              { label: t('field.currency'), value: tenant.currency },
              { label: t('field.timeZone'), value: <span className="ltr">{tenant.timeZone}</span> },
              { label: t('field.members'), value: format.number(tenant.members) },
              {
                label: t('field.owners'),
                value: <span className="ltr">{tenant.owners.join(', ')}</span>,
              },
              { label: t('field.created'), value: format.date(tenant.createdAt) },
              ...(tenant.status === 'trial' && tenant.trialEndsOn
                ? [{ label: t('field.trialEnds'), value: format.date(tenant.trialEndsOn) }]
                : []),
            ]}
          />
        </Card>
        {canManage && <StatusForm />}
        {tenant.history.length > 0 && (
          <Card title={t('tenant.history')}>
            <Timeline
              items={tenant.history.map((entry) => ({
                key: entry.id,
                title: t('tenant.change', {
                  from: t(`status.${entry.from}`),
                  to: t(`status.${entry.to}`),
                  actor: entry.actor ?? '–',
                }),
                time: entry.at,
                body: entry.reason,
              }))}
            />
          </Card>
        )}
      </div>
    </>
  );
}

function StatusForm() {
  const { tenant } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { t } = useTranslation('hub');
  const [form, fields] = useForm<{ reason: string }>({
    id: 'status',
    lastResult: reply?.lastResult,
  });
  if (tenant.status === 'suspended') {
    return (
      <Card title={t('tenant.isSuspended')}>
        <Form {...getFormProps(form)} intent="reactivate">
          <ErrorSummary form={form} />
          <p>{tenant.statusReason}</p>
          <FormActions>
            <Button variant="primary">{t('tenant.reactivate')}</Button>
          </FormActions>
        </Form>
      </Card>
    );
  }
  return (
    <Card title={t('tenant.suspend')}>
      <Form {...getFormProps(form)} intent="suspend">
        <ErrorSummary form={form} labels={{ reason: t('field.reason') }} />
        <TextareaField
          field={fields.reason}
          label={t('field.reason')}
          hint={t('tenant.reasonHint')}
          rows={3}
        />
        <FormActions>
          <Button variant="danger">{t('tenant.suspendNamed', { name: tenant.name })}</Button>
        </FormActions>
      </Form>
    </Card>
  );
}
