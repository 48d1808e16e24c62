import { getFormProps, useForm } from '@conform-to/react';
import type { FormReply } from '~/platform/http/form.server';
import { useTranslation } from '~/platform/i18n';
import { Button, ErrorSummary, Form, FormActions, TextField } from '~/ui';
import { NextField } from './next-field';

/** A form that asks for an address and promises a mail to it: magic link and reset. */
export function AskByEmail({
  page,
  next = null,
  reply,
}: {
  /** Where its words are: `accounts:<page>.title` and so on. */
  page: 'magicLink' | 'reset';
  next?: string | null;
  reply: FormReply | undefined;
}) {
  const { t } = useTranslation('accounts');
  const [form, fields] = useForm({
    id: page,
    lastResult: reply?.lastResult,
    defaultValue: { email: '' },
  });
  const label = t('field.email');
  return (
    <>
      <h1>{t(`${page}.title`)}</h1>
      <p>{t(`${page}.lead`)}</p>
      <Form {...getFormProps(form)}>
        <ErrorSummary form={form} labels={{ email: label }} />
        <NextField next={next} />
        <TextField field={fields.email} label={label} type="email" autoComplete="username" />
        <FormActions>
          <Button variant="primary" block>
            {t(`${page}.submit`)}
          </Button>
        </FormActions>
      </Form>
      <ul className="auth-links">
        <li>
          <a href={next ? `/auth/sign-in?next=${encodeURIComponent(next)}` : '/auth/sign-in'}>
            {t('backToSignIn')}
          </a>
        </li>
      </ul>
    </>
  );
}
