import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { invalid, parseForm } from '~/platform/http/form.server';
import { redirectTo } from '~/platform/http/redirect.server';
import { useTranslation } from '~/platform/i18n';
import { requireUser } from '~/platform/rbac/guard.server';
import { renewRecoveryCodes } from '../../commands/totp.server';
import { ConfirmWithCode } from '../../components/confirm-with-code';
import { titleMeta } from '../../components/meta';
import { RecoveryCodeList } from '../../components/recovery-code-list';
import { titleOf } from '../../page.server';
import { codeSchema } from '../../schema';

export const meta = titleMeta;

export async function loader({ request }: LoaderFunctionArgs) {
  const { hasFactor } = await requireUser(request);
  if (!hasFactor) throw redirectTo('/account/security');
  return { title: titleOf(request, 'codes') };
}

export async function action({ request }: ActionFunctionArgs) {
  const ctx = await requireUser(request);
  if (!ctx.hasFactor) return redirectTo('/account/security');
  const form = await parseForm(request, codeSchema);
  if (!form.value) return invalid(form);
  try {
    return data({ codes: await renewRecoveryCodes(ctx, form.value.code) });
  } catch (error) {
    return invalid(form, error);
  }
}

export default function RecoveryCodes() {
  const result = useActionData<typeof action>();
  const { t } = useTranslation('accounts');
  if (result && 'codes' in result) {
    return <RecoveryCodeList codes={result.codes} next="/account/security" />;
  }
  return (
    <ConfirmWithCode
      title={t('codes.renewing.title')}
      lead={t('codes.renewing.lead')}
      submit={t('codes.renew')}
      variant="primary"
      reply={result}
    />
  );
}
