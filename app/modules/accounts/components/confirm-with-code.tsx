import { getFormProps, useForm } from '@conform-to/react';
import type { FormReply } from '~/platform/http/form.server';
import { useTranslation } from '~/platform/i18n';
import { Button, type ButtonVariant, ErrorSummary, Form, FormActions } from '~/ui';
import { CodeField } from './password-fields';

/** Asks for one more code of the authenticator before something that weakens it. */
export function ConfirmWithCode(props: {
  title: string;
  lead: string;
  submit: string;
  variant: ButtonVariant;
  reply: FormReply | undefined;
}) {
  const { t } = useTranslation('accounts');
  const [form, fields] = useForm({
    id: 'confirm-with-code',
    lastResult: props.reply?.lastResult,
    defaultValue: { code: '' },
  });
  return (
    <>
      <h1>{props.title}</h1>
      <p>{props.lead}</p>
      <Form {...getFormProps(form)}>
        <ErrorSummary form={form} labels={{ code: t('field.code') }} />
        <CodeField field={fields.code} />
        <FormActions>
          <Button variant={props.variant}>{props.submit}</Button>
          <a href="/account/security">{t('ui:action.cancel')}</a>
        </FormActions>
      </Form>
    </>
  );
}
