import { getFormProps, useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { invalid, parseForm } from '~/platform/http/form.server';
import { redirectWithToast } from '~/platform/http/toast.server';
import { useTranslation } from '~/platform/i18n';
import { requireUser } from '~/platform/rbac/guard.server';
import { Button, ErrorSummary, Form, FormActions, TextField } from '~/ui';
import { changeEmail } from '../../commands/change-email.server';
import { titleMeta } from '../../components/meta';
import { CurrentPasswordField } from '../../components/password-fields';
import { titleOf } from '../../page.server';
import { changeEmailSchema } from '../../schema';

export const meta = titleMeta;

export async function loader({ request }: LoaderFunctionArgs) {
  const { user } = await requireUser(request);
  return { title: titleOf(request, 'profile.email'), email: user.email };
}

export async function action({ request }: ActionFunctionArgs) {
  const ctx = await requireUser(request);
  const form = await parseForm(request, changeEmailSchema);
  if (!form.value) return invalid(form);
  try {
    await changeEmail(ctx, form.value);
  } catch (error) {
    return invalid(form, error);
  }
  return redirectWithToast('/account/profile', {
    key: 'accounts:profile.email.sent',
    values: { email: form.value.email },
    kind: 'info',
  });
}

export default function ChangeEmail() {
  const { email } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { t } = useTranslation('accounts');
  const [form, fields] = useForm({
    id: 'email',
    lastResult: reply?.lastResult,
    defaultValue: { email: '', currentPassword: '' },
  });
  const labels = { email: t('field.newEmail'), currentPassword: t('field.currentPassword') };
  return (
    <>
      <h1>{t('profile.email.title')}</h1>
      <p>{t('profile.email.lead', { email })}</p>
      <Form {...getFormProps(form)}>
        <ErrorSummary form={form} labels={labels} />
        <TextField field={fields.email} label={labels.email} type="email" autoComplete="email" />
        <CurrentPasswordField field={fields.currentPassword} />
        <FormActions>
          <Button variant="primary">{t('profile.email.submit')}</Button>
          <a href="/account/profile">{t('ui:action.cancel')}</a>
        </FormActions>
      </Form>
    </>
  );
}
