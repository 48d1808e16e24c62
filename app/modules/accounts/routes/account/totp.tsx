import { getFormProps, useForm } from '@conform-to/react';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { checkForm, type FormReply, invalid, readForm } from '~/platform/http/form.server';
import { redirectTo } from '~/platform/http/redirect.server';
import { requestStore } from '~/platform/http/store.server';
import { useTranslation } from '~/platform/i18n';
import { requireUser, type UserContext } from '~/platform/rbac/guard.server';
import { Alert, Button, ErrorSummary, Form, FormActions, QrCode } from '~/ui';
import {
  beginTotp,
  finishTotp,
  openSetup,
  sealSetup,
  type TotpSetup,
} from '../../commands/totp.server';
import { titleMeta } from '../../components/meta';
import { NextField } from '../../components/next-field';
import { CodeField } from '../../components/password-fields';
import { RecoveryCodeList } from '../../components/recovery-code-list';
import { nextOf, titleOf } from '../../page.server';
import { ownPath } from '../../queries/landing.server';
import { enrolSchema } from '../../schema';

export const meta = titleMeta;

export async function loader({ request }: LoaderFunctionArgs) {
  const ctx = await requireUser(request);
  const next = ownPath(nextOf(request));
  // After the action that finished the set-up, the page shows the recovery codes.
  if (ctx.hasFactor && requestStore().method === 'GET')
    throw redirectTo(next ?? '/account/security');
  const query = new URL(request.url).searchParams;
  const why = query.has('required') ? 'required' : query.has('lost') ? 'lost' : null;
  return { title: titleOf(request, 'totp'), next, why };
}

/** First the person asks for a QR code, then a code of their app proves that they have read it. */
export async function action({ request }: ActionFunctionArgs) {
  const ctx = await requireUser(request);
  if (ctx.hasFactor) return redirectTo('/account/security');
  const posted = await readForm(request);
  if (!posted.has('setup')) return data({ scan: toScan(ctx, await beginTotp(ctx)) });
  const setup = openSetup(ctx, String(posted.get('setup')));
  if (!setup) return redirectTo('/account/security/totp');
  const form = await checkForm(posted, enrolSchema, ctx.t);
  const refuse = ({ data: reply, init }: ReturnType<typeof invalid>) =>
    data({ scan: toScan(ctx, setup), reply }, init ?? {});
  if (!form.value) return refuse(invalid(form));
  try {
    const codes = await finishTotp(ctx, setup, form.value.code);
    return data({ codes, next: ownPath(form.value.next) ?? '/account/security' });
  } catch (error) {
    return refuse(invalid(form, error));
  }
}

interface Scan {
  uri: string;
  secret: string;
  sealed: string;
}

function toScan(ctx: UserContext, setup: TotpSetup): Scan {
  return { uri: setup.uri, secret: setup.secret, sealed: sealSetup(ctx, setup) };
}

export default function Totp() {
  const result = useActionData<typeof action>();
  if (result && 'codes' in result) return <RecoveryCodeList {...result} />;
  if (result && 'scan' in result) return <ScanCode {...result} />;
  return <Begin />;
}

function Begin() {
  const { next, why } = useLoaderData<typeof loader>();
  const { t } = useTranslation('accounts');
  return (
    <>
      <h1>{t('totp.title')}</h1>
      <p>{t('totp.about')}</p>
      {why && (
        <Alert tone={why === 'lost' ? 'warn' : 'info'} title={t(`totp.${why}.title`)}>
          {t(`totp.${why}.text`)}
        </Alert>
      )}
      <p>{t('totp.need')}</p>
      <Form>
        <NextField next={next} />
        <FormActions>
          <Button variant="primary">{t('totp.begin')}</Button>
          <a href={next && why !== 'required' ? next : '/account/security'}>{t('totp.later')}</a>
        </FormActions>
      </Form>
    </>
  );
}

function ScanCode({ scan, reply }: { scan: Scan; reply?: FormReply }) {
  const { next } = useLoaderData<typeof loader>();
  const { t } = useTranslation('accounts');
  const [form, fields] = useForm({
    id: 'totp',
    lastResult: reply?.lastResult,
    defaultValue: { code: '' },
  });
  return (
    <>
      <h1>{t('totp.title')}</h1>
      <p>{t('totp.scan')}</p>
      <div className="totp-scan">
        <QrCode value={scan.uri} label={t('totp.qr')} />
        <div>
          <p className="small muted">{t('totp.orType')}</p>
          <p>
            <code className="totp-secret">{scan.secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
          </p>
        </div>
      </div>
      <Form {...getFormProps(form)}>
        <ErrorSummary form={form} labels={{ code: t('field.code') }} />
        <input type="hidden" name="setup" value={scan.sealed} />
        <NextField next={next} />
        <CodeField field={fields.code} hint={t('totp.codeHint')} />
        <FormActions>
          <Button variant="primary">{t('totp.finish')}</Button>
        </FormActions>
      </Form>
    </>
  );
}
