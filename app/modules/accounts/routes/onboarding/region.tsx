import { getFormProps, useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { invalid, parseForm } from '~/platform/http/form.server';
import { redirectTo } from '~/platform/http/redirect.server';
import { useTranslation } from '~/platform/i18n';
import { currencies, timeZones, zonesOf } from '~/platform/tenancy/places';
import { ErrorSummary, Form, SelectField } from '~/ui';
import { saveAnswers } from '../../commands/onboarding.server';
import { titleMeta } from '../../components/meta';
import { OnboardingActions } from '../../components/onboarding-actions';
import { regionSchema } from '../../onboarding';
import { titleOf } from '../../page.server';
import { requireStep } from '../../queries/onboarding.server';

export const meta = titleMeta;

export async function loader({ request }: LoaderFunctionArgs) {
  const { ctx, draft } = await requireStep(request, 'region');
  const names = new Intl.DisplayNames(ctx.user.locale, { type: 'currency' });
  const answers = { currency: draft.currency ?? '', timeZone: draft.timeZone ?? '' };
  return {
    title: titleOf(request, 'onboarding.region'),
    answers,
    money: currencies.map((value) => ({ value, label: `${value} · ${names.of(value) ?? value}` })),
    near: zonesOf(draft.country ?? ''),
    zones: timeZones,
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const { ctx } = await requireStep(request, 'region');
  const form = await parseForm(request, regionSchema);
  if (!form.value) return invalid(form);
  await saveAnswers(ctx, form.value);
  return redirectTo('/onboarding/template');
}

export default function Region() {
  const { answers, money, near, zones } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { t } = useTranslation('accounts');
  const [form, fields] = useForm({
    id: 'region',
    lastResult: reply?.lastResult,
    defaultValue: answers,
  });
  const labels = { currency: t('onboarding.region.currency'), timeZone: t('field.timeZone') };
  const option = (value: string) => ({ value, label: value.replaceAll('_', ' ') });
  const others = zones.filter((zone) => !near.includes(zone));
  return (
    <>
      <h1>{t('onboarding.region.title')}</h1>
      <p>{t('onboarding.region.lead')}</p>
      <Form {...getFormProps(form)}>
        <ErrorSummary form={form} labels={labels} />
        <SelectField field={fields.currency} label={labels.currency} options={money} />
        <SelectField
          field={fields.timeZone}
          label={labels.timeZone}
          options={[
            { label: t('onboarding.region.near'), options: near.map(option) },
            { label: t('onboarding.region.others'), options: others.map(option) },
          ]}
        />
        <OnboardingActions step="region" />
      </Form>
    </>
  );
}
