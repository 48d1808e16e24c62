import { getFormProps, useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { readTenant } from '~/platform/db/tenant.server';
import { invalid, parseForm } from '~/platform/http/form.server';
import { redirectWithToast } from '~/platform/http/toast.server';
import { useTranslation } from '~/platform/i18n';
import { requireTenant } from '~/platform/rbac/guard.server';
import { redactsHealth } from '~/platform/tenancy/health';
import {
  Alert,
  Button,
  Card,
  CheckboxField,
  ErrorSummary,
  Form,
  FormActions,
  TextareaField,
  TextField,
} from '~/ui';
import { changeSecurity } from '../commands/change-company.server';
import { SettingsPage } from '../components/settings-tabs';
import { findSettings } from '../queries/settings.server';
import { securitySchema } from '../schema';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, 'tenant.manage');
  const settings = await readTenant(ctx, (trx) => findSettings(trx, ctx.tenant.id));
  return {
    base: `/app/${ctx.tenant.slug}/settings`,
    isHealth: redactsHealth(ctx),
    policy: {
      requireMfa: ctx.tenant.requireMfa ? 'on' : '',
      idleMinutes: settings.idleMinutes ?? '',
      maxSessionHours: settings.maxSessionHours ?? '',
      invitationDomains: settings.invitationDomains.join('\n'),
    },
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireTenant(request, params, 'tenant.manage');
  const form = await parseForm(request, securitySchema);
  if (!form.value) return invalid(form);
  try {
    await changeSecurity(ctx, form.value);
  } catch (error) {
    return invalid(form, error);
  }
  return redirectWithToast(`/app/${ctx.tenant.slug}/settings/security`, { key: 'company:saved' });
}

export default function SecurityPage() {
  const { base, policy, isHealth } = useLoaderData<typeof loader>();
  const { t } = useTranslation('company');
  const [form, fields] = useForm({
    id: 'security',
    lastResult: useActionData<typeof action>()?.lastResult,
    defaultValue: policy,
  });
  const labels = Object.fromEntries(
    (['requireMfa', 'idleMinutes', 'maxSessionHours', 'invitationDomains'] as const).map((name) => [
      name,
      t(`field.${name}`),
    ]),
  );
  return (
    <SettingsPage base={base} current="security">
      <Card title={t('security.title')}>
        <Form {...getFormProps(form)}>
          <ErrorSummary form={form} labels={labels} />
          {isHealth && <Alert tone="info">{t('security.health')}</Alert>}
          <CheckboxField
            field={fields.requireMfa}
            label={labels.requireMfa}
            hint={t('security.hint')}
          />
          <TextField
            field={fields.idleMinutes}
            label={labels.idleMinutes}
            hint={t('security.idleHint')}
            inputMode="numeric"
            optional
            short
          />
          <TextField
            field={fields.maxSessionHours}
            label={labels.maxSessionHours}
            hint={t('security.sessionHint')}
            inputMode="numeric"
            optional
            short
          />
          <TextareaField
            field={fields.invitationDomains}
            label={labels.invitationDomains}
            hint={t('security.domainsHint')}
            rows={3}
            optional
          />
          <FormActions>
            <Button variant="primary">{t('save')}</Button>
          </FormActions>
        </Form>
      </Card>
    </SettingsPage>
  );
}
