import { getFormProps, useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { invalid, parseForm } from '~/platform/http/form.server';
import { redirectWithToast } from '~/platform/http/toast.server';
import { useTranslation } from '~/platform/i18n';
import { requireUser } from '~/platform/rbac/guard.server';
import { Alert, Badge, Button, ErrorSummary, Form, FormActions, LinkButton } from '~/ui';
import { requirePassword, setPassword } from '../../commands/change-password.server';
import { titleMeta } from '../../components/meta';
import { CurrentPasswordField, NewPasswordField } from '../../components/password-fields';
import { titleOf } from '../../page.server';
import { countRecoveryCodes } from '../../queries/recovery-codes.server';
import { changePasswordSchema } from '../../schema';

export const meta = titleMeta;

export async function loader({ request }: LoaderFunctionArgs) {
  const ctx = await requireUser(request);
  const codesLeft = ctx.hasFactor ? await countRecoveryCodes(ctx) : 0;
  return { title: titleOf(request, 'security'), hasFactor: ctx.hasFactor, codesLeft };
}

export async function action({ request }: ActionFunctionArgs) {
  const ctx = await requireUser(request);
  const form = await parseForm(request, changePasswordSchema);
  if (!form.value) return invalid(form);
  try {
    await requirePassword(ctx, form.value.currentPassword);
    await setPassword(ctx, form.value.password);
  } catch (error) {
    return invalid(form, error);
  }
  return redirectWithToast('/account/security', { key: 'accounts:security.password.changed' });
}

export default function Security() {
  const { t } = useTranslation('accounts');
  return (
    <>
      <h1>{t('security.title')}</h1>
      <SecondFactor />
      <Password />
    </>
  );
}

/** Below this many, the codes will soon be missed. */
const FEW_CODES = 3;

function SecondFactor() {
  const { hasFactor, codesLeft } = useLoaderData<typeof loader>();
  const { t } = useTranslation('accounts');
  return (
    <section className="stack">
      <div className="row">
        <h2>{t('totp.title')}</h2>
        <Badge tone={hasFactor ? 'ok' : 'neutral'}>{t(hasFactor ? 'totp.on' : 'totp.off')}</Badge>
      </div>
      <p>{t('totp.about')}</p>
      {hasFactor && codesLeft < FEW_CODES && (
        <Alert tone="warn">{t('codes.left', { count: codesLeft })}</Alert>
      )}
      {hasFactor ? (
        <div className="row">
          <LinkButton href="/account/security/recovery-codes">{t('codes.renew')}</LinkButton>
          <LinkButton href="/account/security/totp/off">{t('totp.turnOff')}</LinkButton>
          {codesLeft >= FEW_CODES && (
            <span className="muted small">{t('codes.left', { count: codesLeft })}</span>
          )}
        </div>
      ) : (
        <div className="row">
          <LinkButton href="/account/security/totp" variant="primary">
            {t('totp.turnOn')}
          </LinkButton>
        </div>
      )}
    </section>
  );
}

function Password() {
  const reply = useActionData<typeof action>();
  const { t } = useTranslation('accounts');
  const [form, fields] = useForm({
    id: 'password',
    lastResult: reply?.lastResult,
    defaultValue: { currentPassword: '', password: '' },
  });
  const labels = { currentPassword: t('field.currentPassword'), password: t('field.newPassword') };
  return (
    <section className="mt-4">
      <h2>{t('security.password.title')}</h2>
      <p className="muted">{t('security.password.lead')}</p>
      <Form {...getFormProps(form)}>
        <ErrorSummary form={form} labels={labels} />
        <CurrentPasswordField field={fields.currentPassword} />
        <NewPasswordField field={fields.password} />
        <FormActions>
          <Button>{t('security.password.submit')}</Button>
        </FormActions>
      </Form>
    </section>
  );
}
