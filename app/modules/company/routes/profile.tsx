import { getFormProps, useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { readTenant } from '~/platform/db/tenant.server';
import { invalid, parseForm } from '~/platform/http/form.server';
import { redirectWithToast } from '~/platform/http/toast.server';
import { useTranslation } from '~/platform/i18n';
import { requireTenant } from '~/platform/rbac/guard.server';
import {
  Button,
  Card,
  ErrorSummary,
  Fieldset,
  Form,
  FormActions,
  TextareaField,
  TextField,
} from '~/ui';
import { changeProfile } from '../commands/change-company.server';
import { SettingsPage } from '../components/settings-tabs';
import { findSettings } from '../queries/settings.server';
import { profileSchema } from '../schema';

const TAX_ROWS = [0, 1, 2];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, 'tenant.manage');
  const settings = await readTenant(ctx, (trx) => findSettings(trx, ctx.tenant.id));
  return {
    base: `/app/${ctx.tenant.slug}/settings`,
    company: { name: ctx.tenant.name, ...settings },
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireTenant(request, params, 'tenant.manage');
  const form = await parseForm(request, profileSchema);
  if (!form.value) return invalid(form);
  try {
    await changeProfile(ctx, form.value);
  } catch (error) {
    return invalid(form, error);
  }
  return redirectWithToast(`/app/${ctx.tenant.slug}/settings`, { key: 'company:saved' });
}

export default function ProfilePage() {
  const { base, company } = useLoaderData<typeof loader>();
  const { t } = useTranslation('company');
  const [form, fields] = useForm({
    id: 'profile',
    lastResult: useActionData<typeof action>()?.lastResult,
    defaultValue: {
      ...company,
      taxIds: TAX_ROWS.map((at) => company.taxIds[at] ?? { label: '', value: '' }),
    },
  });
  const names = [
    'name',
    'legalName',
    'address',
    'contactEmail',
    'contactPhone',
    'website',
  ] as const;
  const labels: Record<string, string> = Object.fromEntries(
    names.map((name) => [name, t(`field.${name}`)]),
  );
  for (const at of TAX_ROWS) {
    labels[`taxIds[${at}].label`] = t('profile.taxLabel', { number: at + 1 });
    labels[`taxIds[${at}].value`] = t('profile.taxValue', { number: at + 1 });
  }
  const rows = fields.taxIds.getFieldList();
  return (
    <SettingsPage base={base} current="">
      <Card title={t('profile.title')}>
        <Form {...getFormProps(form)}>
          <ErrorSummary form={form} labels={labels} />
          <TextField field={fields.name} label={labels.name} autoComplete="organization" />
          <TextField
            field={fields.legalName}
            label={labels.legalName}
            hint={t('profile.legalHint')}
            optional
          />
          <TextareaField
            field={fields.address}
            label={labels.address}
            hint={t('profile.addressHint')}
            rows={4}
            optional
          />
          <Fieldset legend={t('profile.taxIds')}>
            {rows.map((row) => {
              const { label, value } = row.getFieldset();
              return (
                <div className="cols" key={row.key}>
                  <TextField field={label} label={labels[label.name]} optional />
                  <TextField field={value} label={labels[value.name]} optional ltr />
                </div>
              );
            })}
          </Fieldset>
          <TextField
            field={fields.contactEmail}
            label={labels.contactEmail}
            type="email"
            optional
            ltr
          />
          <TextField
            field={fields.contactPhone}
            label={labels.contactPhone}
            type="tel"
            optional
            ltr
          />
          <TextField
            field={fields.website}
            label={labels.website}
            hint={t('profile.websiteHint')}
            type="url"
            optional
            ltr
          />
          <FormActions>
            <Button variant="primary">{t('save')}</Button>
          </FormActions>
        </Form>
      </Card>
    </SettingsPage>
  );
}
