import { getFormProps, useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { checkForm, invalid, readForm } from '~/platform/http/form.server';
import { redirectTo } from '~/platform/http/redirect.server';
import { redirectWithToast } from '~/platform/http/toast.server';
import { useTranslation } from '~/platform/i18n';
import { requireUser } from '~/platform/rbac/guard.server';
import { Button, ErrorSummary, Form, FormActions, TextField } from '~/ui';
import { redeemRecoveryCode } from '../../commands/recovery-codes.server';
import { passTotp } from '../../commands/totp.server';
import { titleMeta } from '../../components/meta';
import { NextField } from '../../components/next-field';
import { CodeField } from '../../components/password-fields';
import { nextOf, titleOf } from '../../page.server';
import { landingPath, ownPath, withNext } from '../../queries/landing.server';
import { codeSchema, recoveryCodeSchema } from '../../schema';

export const meta = titleMeta;

export async function loader({ request }: LoaderFunctionArgs) {
  const ctx = await requireUser(request, { factor: false });
  const next = ownPath(nextOf(request));
  if (!ctx.hasFactor || ctx.passedFactor) throw redirectTo(await landingPath(request, next));
  const recovery = new URL(request.url).searchParams.get('with') === 'recovery-code';
  return { title: titleOf(request, 'secondFactor'), next, recovery };
}

export async function action({ request }: ActionFunctionArgs) {
  const ctx = await requireUser(request, { factor: false });
  const posted = await readForm(request);
  if (!ctx.hasFactor || ctx.passedFactor) return redirectTo(await landingPath(request));
  if (posted.has('recoveryCode')) {
    const form = await checkForm(posted, recoveryCodeSchema, ctx.t);
    if (!form.value) return invalid(form);
    try {
      await redeemRecoveryCode(ctx, form.value.recoveryCode);
    } catch (error) {
      return invalid(form, error);
    }
    const path = withNext('/account/security/totp?lost=1', ownPath(form.value.next));
    return redirectWithToast(path, { key: 'accounts:secondFactor.removed', kind: 'info' });
  }
  const form = await checkForm(posted, codeSchema, ctx.t);
  if (!form.value) return invalid(form);
  try {
    await passTotp(ctx, form.value.code);
  } catch (error) {
    return invalid(form, error);
  }
  return redirectTo(await landingPath(request, form.value.next));
}

export default function SecondFactor() {
  const { recovery } = useLoaderData<typeof loader>();
  return (
    <>
      {recovery ? <RecoveryCode /> : <AppCode />}
      <SignOut />
    </>
  );
}

function AppCode() {
  const { next } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { t } = useTranslation('accounts');
  const [form, fields] = useForm({
    id: 'second-factor',
    lastResult: reply?.lastResult,
    defaultValue: { code: '' },
  });
  const query = `?with=recovery-code${next ? `&next=${encodeURIComponent(next)}` : ''}`;
  return (
    <>
      <h1>{t('secondFactor.title')}</h1>
      <p>{t('secondFactor.lead')}</p>
      <Form {...getFormProps(form)}>
        <ErrorSummary form={form} labels={{ code: t('field.code') }} />
        <NextField next={next} />
        <CodeField field={fields.code} />
        <FormActions>
          <Button variant="primary" block>
            {t('secondFactor.submit')}
          </Button>
        </FormActions>
      </Form>
      <ul className="auth-links">
        <li>
          <a href={query}>{t('secondFactor.useRecoveryCode')}</a>
        </li>
      </ul>
    </>
  );
}

function RecoveryCode() {
  const { next } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { t } = useTranslation('accounts');
  const [form, fields] = useForm({
    id: 'recovery',
    lastResult: reply?.lastResult,
    defaultValue: { recoveryCode: '' },
  });
  const label = t('field.recoveryCode');
  return (
    <>
      <h1>{t('recovery.title')}</h1>
      <p>{t('recovery.lead')}</p>
      <Form {...getFormProps(form)}>
        <ErrorSummary form={form} labels={{ recoveryCode: label }} />
        <NextField next={next} />
        <TextField field={fields.recoveryCode} label={label} autoComplete="off" ltr />
        <FormActions>
          <Button variant="primary" block>
            {t('recovery.submit')}
          </Button>
        </FormActions>
      </Form>
      <ul className="auth-links">
        <li>
          <a href={next ? `?next=${encodeURIComponent(next)}` : '/auth/second-factor'}>
            {t('recovery.useApp')}
          </a>
        </li>
      </ul>
    </>
  );
}

function SignOut() {
  const { t } = useTranslation('accounts');
  return (
    <Form action="/auth/sign-out" className="auth-aside">
      <Button size="sm" variant="quiet">
        {t('secondFactor.signOut')}
      </Button>
    </Form>
  );
}
