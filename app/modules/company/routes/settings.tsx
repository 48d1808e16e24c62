import { getFormProps, useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { checkForm, invalid, readForm } from '~/platform/http/form.server';
import { redirectWithToast } from '~/platform/http/toast.server';
import { useFormat, useLocale, useTranslation } from '~/platform/i18n';
import { localeNames, locales } from '~/platform/i18n/locales';
import { requireTenant } from '~/platform/rbac/guard.server';
import { countries, currencies, timeZones } from '~/platform/tenancy/places';
import {
  Button,
  Card,
  CheckboxField,
  ErrorSummary,
  Form,
  FormActions,
  PageHeader,
  SelectField,
  TextField,
} from '~/ui';
import { changeCompany } from '../commands/change-company.server';
import { brandSchema, companySchema, securitySchema } from '../schema';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { tenant } = await requireTenant(request, params, 'tenant.manage');
  return {
    company: tenant,
    choices: { countries, currencies, timeZones: [...new Set([tenant.timeZone, ...timeZones])] },
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireTenant(request, params, 'tenant.manage');
  const posted = await readForm(request);
  const intent = posted.get('intent');
  const done = redirectWithToast(`/app/${ctx.tenant.slug}/settings`, { key: 'company:saved' });
  if (intent === 'brand') {
    const form = await checkForm(posted, brandSchema, ctx.t);
    if (!form.value) return invalid(form);
    const { brandColor = null, accentColor = null } = form.value;
    await changeCompany(ctx, { brandColor, accentColor });
    return done;
  }
  const form =
    intent === 'security'
      ? await checkForm(posted, securitySchema, ctx.t)
      : await checkForm(posted, companySchema, ctx.t);
  if (!form.value) return invalid(form);
  try {
    await changeCompany(ctx, form.value);
  } catch (error) {
    return invalid(form, error);
  }
  return done;
}

export default function SettingsPage() {
  const { t } = useTranslation('company');
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} />
      <div className="stack-lg">
        <Profile />
        <Brand />
        <Security />
      </div>
    </>
  );
}

function useReply(id: string) {
  const reply = useActionData<typeof action>();
  const sent = reply?.lastResult.initialValue?.intent;
  return sent === id ? reply?.lastResult : undefined;
}

function Profile() {
  const { company, choices } = useLoaderData<typeof loader>();
  const { t } = useTranslation('company');
  const format = useFormat();
  const locale = useLocale();
  const names = new Intl.DisplayNames(locale, { type: 'region' });
  const [form, fields] = useForm({
    id: 'profile',
    lastResult: useReply('profile'),
    defaultValue: company,
  });
  const labels = Object.fromEntries(
    ['name', 'country', 'currency', 'timeZone', 'locale', 'weekStart'].map((name) => [
      name,
      t(`field.${name}`),
    ]),
  );
  const plain = (values: readonly string[]) => values.map((value) => ({ value, label: value }));
  return (
    <Card title={t('profile.title')}>
      <Form {...getFormProps(form)} intent="profile">
        <ErrorSummary form={form} labels={labels} />
        <TextField field={fields.name} label={labels.name} autoComplete="organization" />
        <SelectField
          field={fields.country}
          label={labels.country}
          options={choices.countries
            .map((value) => ({ value, label: names.of(value) ?? value }))
            .sort((a, b) => a.label.localeCompare(b.label, locale))}
        />
        <SelectField
          field={fields.currency}
          label={labels.currency}
          hint={t('profile.currencyHint')}
          options={plain(choices.currencies)}
        />
        <SelectField
          field={fields.timeZone}
          label={labels.timeZone}
          options={plain(choices.timeZones)}
        />
        <SelectField
          field={fields.locale}
          label={labels.locale}
          hint={t('profile.localeHint')}
          options={locales.map((value) => ({ value, label: localeNames[value] }))}
        />
        <SelectField
          field={fields.weekStart}
          label={labels.weekStart}
          hint={t('profile.weekHint')}
          options={format.weekdays('long').map((label, value) => ({ value: String(value), label }))}
        />
        <FormActions>
          <Button variant="primary">{t('save')}</Button>
        </FormActions>
      </Form>
    </Card>
  );
}

function Brand() {
  const { company } = useLoaderData<typeof loader>();
  const { t } = useTranslation('company');
  const [form, fields] = useForm({
    id: 'brand',
    lastResult: useReply('brand'),
    defaultValue: { brandColor: company.brandColor ?? '', accentColor: company.accentColor ?? '' },
  });
  const labels = { brandColor: t('field.brandColor'), accentColor: t('field.accentColor') };
  return (
    <Card title={t('brand.title')}>
      <Form {...getFormProps(form)} intent="brand">
        <ErrorSummary form={form} labels={labels} />
        <TextField
          field={fields.brandColor}
          label={labels.brandColor}
          hint={t('brand.hint')}
          optional
          ltr
          short
        />
        <TextField
          field={fields.accentColor}
          label={labels.accentColor}
          hint={t('brand.accentHint')}
          optional
          ltr
          short
        />
        <FormActions>
          <Button variant="primary">{t('save')}</Button>
        </FormActions>
      </Form>
    </Card>
  );
}

function Security() {
  const { company } = useLoaderData<typeof loader>();
  const { t } = useTranslation('company');
  const [form, fields] = useForm({
    id: 'security',
    lastResult: useReply('security'),
    defaultValue: { requireMfa: company.requireMfa ? 'on' : '' },
  });
  return (
    <Card title={t('security.title')}>
      <Form {...getFormProps(form)} intent="security">
        <ErrorSummary form={form} labels={{ requireMfa: t('field.requireMfa') }} />
        <CheckboxField
          field={fields.requireMfa}
          label={t('field.requireMfa')}
          hint={t('security.hint')}
        />
        <FormActions>
          <Button variant="primary">{t('save')}</Button>
        </FormActions>
      </Form>
    </Card>
  );
}
