import { getFormProps, useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { invalid, parseForm } from '~/platform/http/form.server';
import { redirectTo } from '~/platform/http/redirect.server';
import { useTranslation } from '~/platform/i18n';
import { countries, currencyOf, zonesOf } from '~/platform/tenancy/places';
import { ErrorSummary, Form, SelectField } from '~/ui';
import { saveAnswers } from '../../commands/onboarding.server';
import { titleMeta } from '../../components/meta';
import { OnboardingActions } from '../../components/onboarding-actions';
import { countrySchema } from '../../onboarding';
import { titleOf } from '../../page.server';
import { requireStep } from '../../queries/onboarding.server';

export const meta = titleMeta;

export async function loader({ request }: LoaderFunctionArgs) {
  const { ctx, draft } = await requireStep(request, 'country');
  const names = new Intl.DisplayNames(ctx.user.locale, { type: 'region' });
  const { compare } = new Intl.Collator(ctx.user.locale);
  const options = countries
    .map((value) => ({ value, label: names.of(value) ?? value }))
    .sort((a, b) => compare(a.label, b.label));
  const title = titleOf(request, 'onboarding.country');
  return { title, country: draft.country ?? '', options };
}

export async function action({ request }: ActionFunctionArgs) {
  const { ctx, draft } = await requireStep(request, 'country');
  const form = await parseForm(request, countrySchema);
  if (!form.value) return invalid(form);
  const { country } = form.value;
  // Another country means another money and clock, unless it is only looked at again.
  const defaults = { currency: currencyOf(country), timeZone: zonesOf(country)[0] };
  await saveAnswers(ctx, country === draft.country ? { country } : { country, ...defaults });
  return redirectTo('/onboarding/region');
}

export default function Country() {
  const { country, options } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { t } = useTranslation('accounts');
  const [form, fields] = useForm({
    id: 'country',
    lastResult: reply?.lastResult,
    defaultValue: { country },
  });
  const label = t('onboarding.country.label');
  return (
    <>
      <h1>{t('onboarding.country.title')}</h1>
      <p>{t('onboarding.country.lead')}</p>
      <Form {...getFormProps(form)}>
        <ErrorSummary form={form} labels={{ country: label }} />
        <SelectField
          field={fields.country}
          label={label}
          options={options}
          emptyLabel={t('onboarding.choose')}
        />
        <OnboardingActions step="country" />
      </Form>
    </>
  );
}
