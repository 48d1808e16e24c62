import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { invalid, parseForm } from '~/platform/http/form.server';
import { redirectTo } from '~/platform/http/redirect.server';
import { redirectWithToast } from '~/platform/http/toast.server';
import { useTranslation } from '~/platform/i18n';
import { requireUser } from '~/platform/rbac/guard.server';
import { disableTotp } from '../../commands/totp.server';
import { ConfirmWithCode } from '../../components/confirm-with-code';
import { titleMeta } from '../../components/meta';
import { titleOf } from '../../page.server';
import { codeSchema } from '../../schema';

export const meta = titleMeta;

export async function loader({ request }: LoaderFunctionArgs) {
  const { hasFactor } = await requireUser(request);
  if (!hasFactor) throw redirectTo('/account/security');
  return { title: titleOf(request, 'totp.turningOff') };
}

export async function action({ request }: ActionFunctionArgs) {
  const ctx = await requireUser(request);
  if (!ctx.hasFactor) return redirectTo('/account/security');
  const form = await parseForm(request, codeSchema);
  if (!form.value) return invalid(form);
  try {
    await disableTotp(ctx, form.value.code);
  } catch (error) {
    return invalid(form, error);
  }
  return redirectWithToast('/account/security', { key: 'accounts:totp.turnedOff' });
}

export default function TurnTotpOff() {
  const { t } = useTranslation('accounts');
  return (
    <ConfirmWithCode
      title={t('totp.turningOff.title')}
      lead={t('totp.turningOff.lead')}
      submit={t('totp.turnOff')}
      variant="danger"
      reply={useActionData<typeof action>()}
    />
  );
}
