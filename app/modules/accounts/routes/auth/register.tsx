import { getFormProps, useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { invalid, parseForm } from '~/platform/http/form.server';
import { redirectTo } from '~/platform/http/redirect.server';
import { useTranslation } from '~/platform/i18n';
import { Button, ErrorSummary, Form, FormActions, TextField } from '~/ui';
import { register } from '../../commands/register.server';
import { titleMeta } from '../../components/meta';
import { NextField } from '../../components/next-field';
import { NewPasswordField } from '../../components/password-fields';
import { nextOf, sendSignedInOn, titleOf } from '../../page.server';
import { ownPath } from '../../queries/landing.server';
import { registerSchema } from '../../schema';

export const meta = titleMeta;

export async function loader({ request }: LoaderFunctionArgs) {
  const next = ownPath(nextOf(request));
  await sendSignedInOn(request, next);
  return { title: titleOf(request, 'register'), next };
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await parseForm(request, registerSchema);
  if (!form.value) return invalid(form);
  try {
    await register(request, form.value);
  } catch (error) {
    return invalid(form, error);
  }
  return redirectTo('/auth/check-email');
}

export default function Register() {
  const { next } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { t } = useTranslation('accounts');
  const [form, fields] = useForm({
    id: 'register',
    lastResult: reply?.lastResult,
    defaultValue: { fullName: '', email: '', password: '' },
  });
  const labels = {
    fullName: t('field.fullName'),
    email: t('field.email'),
    password: t('field.password'),
  };
  return (
    <>
      <h1>{t('register.title')}</h1>
      <p>{t('register.lead')}</p>
      <Form {...getFormProps(form)}>
        <ErrorSummary form={form} labels={labels} />
        <NextField next={next} />
        <TextField field={fields.fullName} label={labels.fullName} autoComplete="name" />
        <TextField field={fields.email} label={labels.email} type="email" autoComplete="username" />
        <NewPasswordField field={fields.password} label={labels.password} />
        <FormActions>
          <Button variant="primary" block>
            {t('register.submit')}
          </Button>
        </FormActions>
      </Form>
      <ul className="auth-links">
        <li>
          {t('register.haveAccount')}{' '}
          <a href={next ? `/auth/sign-in?next=${encodeURIComponent(next)}` : '/auth/sign-in'}>
            {t('register.signIn')}
          </a>
        </li>
      </ul>
    </>
  );
}
