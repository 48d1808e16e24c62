import { getFormProps, useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { invalid, parseForm } from '~/platform/http/form.server';
import { redirectWithToast } from '~/platform/http/toast.server';
import { useFormat, useLocale, useTranslation } from '~/platform/i18n';
import { localeNames, locales } from '~/platform/i18n/locales';
import { requireTenant } from '~/platform/rbac/guard.server';
import { countries, currencies, timeZones } from '~/platform/tenancy/places';
import { Button, Card, ErrorSummary, Form, FormActions, SelectField } from '~/ui';
import { changeRegion } from '../commands/change-company.server';
import { SettingsPage } from '../components/settings-tabs';
import { regionSchema } from '../schema';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { tenant } = await requireTenant(request, params, 'tenant.manage');
  const { country, currency, timeZone, locale, weekStart } = tenant;
  return {
    base: `/app/${tenant.slug}/settings`,
    region: { country, currency, timeZone, locale, weekStart: String(weekStart) },
    choices: { countries, currencies, timeZones: [...new Set([timeZone, ...timeZones])] },
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireTenant(request, params, 'tenant.manage');
  const form = await parseForm(request, regionSchema);
  if (!form.value) return invalid(form);
  try {
    await changeRegion(ctx, form.value);
  } catch (error) {
    return invalid(form, error);
  }
  return redirectWithToast(`/app/${ctx.tenant.slug}/settings/region`, { key: 'company:saved' });
}

export default function RegionPage() {
  const { base, region, choices } = useLoaderData<typeof loader>();
  const { t } = useTranslation('company');
  const format = useFormat();
  const locale = useLocale();
  const countryNames = new Intl.DisplayNames(locale, { type: 'region' });
  const [form, fields] = useForm({
    id: 'region',
    lastResult: useActionData<typeof action>()?.lastResult,
    defaultValue: region,
  });
  const labels = Object.fromEntries(
    (['country', 'currency', 'timeZone', 'locale', 'weekStart'] as const).map((name) => [
      name,
      t(`field.${name}`),
    ]),
  );
  const plain = (values: readonly string[]) => values.map((value) => ({ value, label: value }));
  return (
    <SettingsPage base={base} current="region">
      <Card title={t('region.title')}>
        <Form {...getFormProps(form)}>
          <ErrorSummary form={form} labels={labels} />
          <SelectField
            field={fields.country}
            label={labels.country}
            options={choices.countries
              .map((value) => ({ value, label: countryNames.of(value) ?? value }))
              .sort((a, b) => a.label.localeCompare(b.label, locale))}
          />
          <SelectField
            field={fields.currency}
            label={labels.currency}
            hint={t('region.currencyHint')}
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
            hint={t('region.localeHint')}
            options={locales.map((value) => ({ value, label: localeNames[value] }))}
          />
          <SelectField
            field={fields.weekStart}
            label={labels.weekStart}
            hint={t('region.weekHint')}
            options={format
              .weekdays('long')
              .map((label, value) => ({ value: String(value), label }))}
          />
          <FormActions>
            <Button variant="primary">{t('save')}</Button>
          </FormActions>
        </Form>
      </Card>
    </SettingsPage>
  );
}
