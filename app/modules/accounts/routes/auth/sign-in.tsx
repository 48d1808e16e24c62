import { getFormProps, useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { invalid, parseForm } from '~/platform/http/form.server';
import { redirectTo } from '~/platform/http/redirect.server';
import { useTranslation } from '~/platform/i18n';
import { Alert, Button, ErrorSummary, Form, FormActions, TextField } from '~/ui';
import { signIn } from '../../commands/sign-in.server';
import { titleMeta } from '../../components/meta';
import { NextField } from '../../components/next-field';
import { CurrentPasswordField } from '../../components/password-fields';
import { nextOf, sendSignedInOn, titleOf } from '../../page.server';
import { landingPath, ownPath } from '../../queries/landing.server';
import { signInSchema } from '../../schema';

export const meta = titleMeta;

const lapses = ['idle', 'expired'] as const;

export async function loader({ request }: LoaderFunctionArgs) {
  const next = ownPath(nextOf(request));
  await sendSignedInOn(request, next);
  const why = new URL(request.url).searchParams.get('why');
  return { title: titleOf(request, 'signIn'), next, why: lapses.find((lapse) => lapse === why) };
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await parseForm(request, signInSchema);
  if (!form.value) return invalid(form);
  try {
    const outcome = await signIn(request, form.value);
    if (outcome === 'unconfirmed') return redirectTo('/auth/check-email');
  } catch (error) {
    return invalid(form, error);
  }
  return redirectTo(await landingPath(request, form.value.next));
}

export default function SignIn() {
  const { next, why } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { t } = useTranslation('accounts');
  const [form, fields] = useForm({
    id: 'sign-in',
    lastResult: reply?.lastResult,
    defaultValue: { email: '', password: '' },
  });
  const labels = { email: t('field.email'), password: t('field.password') };
  const query = next ? `?next=${encodeURIComponent(next)}` : '';
  return (
    <>
      <h1>{t('signIn.title')}</h1>
      <p>{t('signIn.lead')}</p>
      {why && <Alert tone="warn" title={t(`signIn.why.${why}`)} />}
      <Form {...getFormProps(form)}>
        <ErrorSummary form={form} labels={labels} />
        <NextField next={next} />
        <TextField field={fields.email} label={labels.email} type="email" autoComplete="username" />
        <CurrentPasswordField field={fields.password} label={labels.password} />
        <FormActions>
          <Button variant="primary" block>
            {t('signIn.submit')}
          </Button>
        </FormActions>
      </Form>
      <ul className="auth-links">
        <li>
          <a href={`/auth/magic-link${query}`}>{t('signIn.byLink')}</a>
        </li>
        <li>
          <a href="/auth/reset">{t('signIn.forgotten')}</a>
        </li>
        <li>
          {t('signIn.noAccount')} <a href={`/auth/register${query}`}>{t('signIn.register')}</a>
        </li>
      </ul>
    </>
  );
}
