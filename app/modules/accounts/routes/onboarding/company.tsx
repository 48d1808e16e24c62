import { getFormProps, useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { invalid, parseForm } from '~/platform/http/form.server';
import { redirectTo } from '~/platform/http/redirect.server';
import { useTranslation } from '~/platform/i18n';
import { ErrorSummary, Form, TextField } from '~/ui';
import { saveCompany } from '../../commands/onboarding.server';
import { titleMeta } from '../../components/meta';
import { OnboardingActions } from '../../components/onboarding-actions';
import { companySchema } from '../../onboarding';
import { titleOf } from '../../page.server';
import { requireStep } from '../../queries/onboarding.server';

export const meta = titleMeta;

export async function loader({ request }: LoaderFunctionArgs) {
  const { draft } = await requireStep(request, 'company');
  const answers = { name: draft.name ?? '', slug: draft.slug ?? '' };
  return { title: titleOf(request, 'onboarding.company'), answers };
}

export async function action({ request }: ActionFunctionArgs) {
  const { ctx } = await requireStep(request, 'company');
  const form = await parseForm(request, companySchema);
  if (!form.value) return invalid(form);
  try {
    await saveCompany(ctx, form.value);
  } catch (error) {
    return invalid(form, error);
  }
  return redirectTo('/onboarding/country');
}

export default function Company() {
  const { answers } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { t } = useTranslation('accounts');
  const [form, fields] = useForm({
    id: 'company',
    lastResult: reply?.lastResult,
    defaultValue: answers,
  });
  const labels = { name: t('onboarding.company.name'), slug: t('onboarding.company.slug') };
  return (
    <>
      <h1>{t('onboarding.company.title')}</h1>
      <p>{t('onboarding.company.lead')}</p>
      <Form {...getFormProps(form)}>
        <ErrorSummary form={form} labels={labels} />
        <TextField field={fields.name} label={labels.name} autoComplete="organization" />
        <TextField
          field={fields.slug}
          label={labels.slug}
          hint={t('onboarding.company.slugHint')}
          prefix="/app/"
          optional
          ltr
          autoComplete="off"
        />
        <OnboardingActions step="company" />
      </Form>
    </>
  );
}
