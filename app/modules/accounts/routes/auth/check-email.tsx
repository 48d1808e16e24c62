import { getFormProps, useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { env } from '~/platform/env.server';
import { checkForm, invalid, readForm } from '~/platform/http/form.server';
import { redirectTo } from '~/platform/http/redirect.server';
import { redirectWithToast } from '~/platform/http/toast.server';
import { useTranslation } from '~/platform/i18n';
import { getT } from '~/platform/i18n/i18n.server';
import { getLocale } from '~/platform/preferences/preferences.server';
import { Button, ErrorSummary, Form, FormActions } from '~/ui';
import { resend } from '../../commands/ask-for-link.server';
import { confirmEmailCode } from '../../commands/confirm.server';
import { titleMeta } from '../../components/meta';
import { CodeField } from '../../components/password-fields';
import { titleOf } from '../../page.server';
import { readPending } from '../../pending.server';
import { landingPath } from '../../queries/landing.server';
import { emailCodeSchema } from '../../schema';

export const meta = titleMeta;

export function loader({ request }: LoaderFunctionArgs) {
  const pending = readPending(request);
  if (!pending) throw redirectTo('/auth/sign-in');
  const { email, purpose } = pending;
  return { title: titleOf(request, 'checkEmail'), email, purpose, mailbox: env.isDemo };
}

export async function action({ request }: ActionFunctionArgs) {
  const pending = readPending(request);
  if (!pending) return redirectTo('/auth/sign-in');
  const posted = await readForm(request);
  if (posted.get('intent') === 'resend') {
    await resend(request, pending);
    return redirectWithToast('/auth/check-email', { key: 'accounts:checkEmail.resent' });
  }
  if (pending.purpose !== 'magic-link') return redirectTo('/auth/check-email');
  const form = await checkForm(posted, emailCodeSchema, getT(getLocale(request)));
  if (!form.value) return invalid(form);
  try {
    await confirmEmailCode(request, pending.email, form.value.code);
  } catch (error) {
    return invalid(form, error);
  }
  return redirectTo(await landingPath(request, pending.next));
}

export default function CheckEmail() {
  const { email, purpose, mailbox } = useLoaderData<typeof loader>();
  const { t } = useTranslation('accounts');
  return (
    <>
      <h1>{t('checkEmail.title')}</h1>
      <p>{t(`checkEmail.${purpose}`, { email })}</p>
      {purpose === 'magic-link' && <EmailCode />}
      <Form intent="resend" className="auth-aside">
        <p className="muted small">{t('checkEmail.nothingCame')}</p>
        <Button size="sm">{t('checkEmail.resend')}</Button>
      </Form>
      <ul className="auth-links">
        {mailbox && (
          <li>
            <a href="/dev/mailbox">{t('checkEmail.mailbox')}</a>
          </li>
        )}
        <li>
          <a href="/auth/sign-in">{t('backToSignIn')}</a>
        </li>
      </ul>
    </>
  );
}

function EmailCode() {
  const reply = useActionData<typeof action>();
  const { t } = useTranslation('accounts');
  const [form, fields] = useForm({
    id: 'email-code',
    lastResult: reply?.lastResult,
    defaultValue: { code: '' },
  });
  return (
    <Form {...getFormProps(form)}>
      <ErrorSummary form={form} labels={{ code: t('field.code') }} />
      <CodeField field={fields.code} hint={t('checkEmail.codeHint')} />
      <FormActions>
        <Button variant="primary" block>
          {t('signIn.submit')}
        </Button>
      </FormActions>
    </Form>
  );
}
