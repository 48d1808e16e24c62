import { getFormProps, useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { invalid, parseForm } from '~/platform/http/form.server';
import { redirectTo } from '~/platform/http/redirect.server';
import { useTranslation } from '~/platform/i18n';
import { ErrorSummary, Form, RadioGroup } from '~/ui';
import { saveAnswers } from '../../commands/onboarding.server';
import { titleMeta } from '../../components/meta';
import { OnboardingActions } from '../../components/onboarding-actions';
import { templateSchema, templates } from '../../onboarding';
import { titleOf } from '../../page.server';
import { requireStep, templateContents } from '../../queries/onboarding.server';

export const meta = titleMeta;

export async function loader({ request }: LoaderFunctionArgs) {
  const { ctx, draft } = await requireStep(request, 'template');
  return {
    title: titleOf(request, 'onboarding.template'),
    template: draft.template ?? '',
    contents: await templateContents(ctx),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const { ctx } = await requireStep(request, 'template');
  const form = await parseForm(request, templateSchema);
  if (!form.value) return invalid(form);
  await saveAnswers(ctx, form.value);
  return redirectTo('/onboarding/review');
}

export default function Template() {
  const { template, contents } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { t } = useTranslation('accounts');
  const [form, fields] = useForm({
    id: 'template',
    lastResult: reply?.lastResult,
    defaultValue: { template },
  });
  const label = t('onboarding.template.label');
  return (
    <>
      <h1>{t('onboarding.template.title')}</h1>
      <p>{t('onboarding.template.lead')}</p>
      <Form {...getFormProps(form)}>
        <ErrorSummary form={form} labels={{ template: label }} />
        <RadioGroup
          field={fields.template}
          label={label}
          layout="cards"
          options={templates.map((value) => ({
            value,
            label: t(`onboarding.template.${value}.name`),
            hint: `${t(`onboarding.template.${value}.about`)} ${contents[value] ?? ''}`,
          }))}
        />
        <OnboardingActions step="template" />
      </Form>
    </>
  );
}
