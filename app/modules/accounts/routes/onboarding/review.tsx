import { getFormProps, useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { BusinessError } from '~/platform/http/errors';
import { invalid, parseForm } from '~/platform/http/form.server';
import { redirectTo } from '~/platform/http/redirect.server';
import { redirectWithToast } from '~/platform/http/toast.server';
import { useTranslation } from '~/platform/i18n';
import { ErrorSummary, Facts, Form } from '~/ui';
import { isMemberOf, registerCompany } from '../../commands/onboarding.server';
import { titleMeta } from '../../components/meta';
import { OnboardingActions } from '../../components/onboarding-actions';
import { type CompleteDraft, complete, type Step } from '../../onboarding';
import { titleOf } from '../../page.server';
import { requireStep } from '../../queries/onboarding.server';

export const meta = titleMeta;

export async function loader({ request }: LoaderFunctionArgs) {
  const { ctx, draft } = await requireStep(request, 'review');
  const answers = complete(draft);
  if (!answers) throw redirectTo('/onboarding');
  const names = (type: 'region' | 'currency') => new Intl.DisplayNames(ctx.user.locale, { type });
  return {
    title: titleOf(request, 'onboarding.review'),
    answers,
    country: names('region').of(answers.country) ?? answers.country,
    currency: names('currency').of(answers.currency) ?? answers.currency,
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const { ctx, draft } = await requireStep(request, 'review');
  const answers = complete(draft);
  if (!answers) return redirectTo('/onboarding');
  const form = await parseForm(request, z.object({}));
  const path = `/app/${answers.slug}`;
  try {
    await registerCompany(ctx, answers);
  } catch (error) {
    if (error instanceof BusinessError && (await isMemberOf(request, answers.slug))) {
      return redirectTo(path);
    }
    return invalid(form, error);
  }
  return redirectWithToast(path, {
    key: 'accounts:onboarding.done',
    values: { company: answers.name },
  });
}

export default function Review() {
  const { answers, country, currency } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { t } = useTranslation('accounts');
  const [form] = useForm({ id: 'review', lastResult: reply?.lastResult });
  return (
    <>
      <h1>{t('onboarding.review.title')}</h1>
      <p>{t('onboarding.review.lead')}</p>
      <Facts items={factsOf(answers, { country, currency }, t)} />
      <Form {...getFormProps(form)}>
        <ErrorSummary form={form} />
        <OnboardingActions step="review" submit={t('onboarding.review.submit')} />
      </Form>
    </>
  );
}

function factsOf(
  answers: CompleteDraft,
  names: { country: string; currency: string },
  t: (key: string) => string,
) {
  const fact = (step: Step, label: string, value: string) => ({
    label,
    value: (
      <>
        <bdi>{value}</bdi> <ChangeLink step={step} label={label} />
      </>
    ),
  });
  return [
    fact('company', t('onboarding.company.name'), answers.name),
    fact('company', t('onboarding.company.slug'), `/app/${answers.slug}`),
    fact('country', t('onboarding.country.label'), names.country),
    fact('region', t('onboarding.region.currency'), names.currency),
    fact('region', t('field.timeZone'), answers.timeZone.replaceAll('_', ' ')),
    fact(
      'template',
      t('onboarding.template.label'),
      t(`onboarding.template.${answers.template}.name`),
    ),
  ];
}

function ChangeLink({ step, label }: { step: Step; label: string }) {
  const { t } = useTranslation('accounts');
  return (
    <a
      href={`/onboarding/${step}`}
      className="small"
      aria-label={t('onboarding.changeOf', { label })}
    >
      {t('onboarding.change')}
    </a>
  );
}
