import { getFormProps, useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { invalid, parseForm } from '~/platform/http/form.server';
import { redirectTo } from '~/platform/http/redirect.server';
import { redirectWithToast } from '~/platform/http/toast.server';
import { useTranslation } from '~/platform/i18n';
import { requireUser, type UserContext } from '~/platform/rbac/guard.server';
import { Button, ErrorSummary, Form, FormActions } from '~/ui';
import { setPassword } from '../../commands/change-password.server';
import { titleMeta } from '../../components/meta';
import { NewPasswordField } from '../../components/password-fields';
import { titleOf } from '../../page.server';
import { endNewPassword, mayChooseNewPassword } from '../../pending.server';
import { landingPath } from '../../queries/landing.server';
import { newPasswordSchema } from '../../schema';

export const meta = titleMeta;

/** Only a session that came in by a reset link, and has passed the second factor if there is one. */
async function requireReset(request: Request): Promise<UserContext> {
  const ctx = await requireUser(request);
  if (!mayChooseNewPassword(request, ctx.session.token.sessionId)) throw redirectTo('/auth/reset');
  return ctx;
}

export async function loader({ request }: LoaderFunctionArgs) {
  const ctx = await requireReset(request);
  return { title: titleOf(request, 'newPassword'), email: ctx.user.email };
}

export async function action({ request }: ActionFunctionArgs) {
  const ctx = await requireReset(request);
  const form = await parseForm(request, newPasswordSchema);
  if (!form.value) return invalid(form);
  try {
    await setPassword(ctx, form.value.password);
  } catch (error) {
    return invalid(form, error);
  }
  endNewPassword(request);
  return redirectWithToast(await landingPath(request), { key: 'accounts:newPassword.done' });
}

export default function NewPassword() {
  const { email } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { t } = useTranslation('accounts');
  const [form, fields] = useForm({
    id: 'new-password',
    lastResult: reply?.lastResult,
    defaultValue: { password: '' },
  });
  return (
    <>
      <h1>{t('newPassword.title')}</h1>
      <p>{t('newPassword.lead')}</p>
      <Form {...getFormProps(form)}>
        <ErrorSummary form={form} labels={{ password: t('field.newPassword') }} />
        {/* For password managers, which store the two together. */}
        <input type="hidden" autoComplete="username" defaultValue={email} />
        <NewPasswordField field={fields.password} />
        <FormActions>
          <Button variant="primary" block>
            {t('newPassword.submit')}
          </Button>
        </FormActions>
      </Form>
    </>
  );
}
