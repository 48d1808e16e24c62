import { getFormProps, useForm } from '@conform-to/react';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { checkForm, invalid, readForm } from '~/platform/http/form.server';
import { redirectTo } from '~/platform/http/redirect.server';
import { redirectWithToast } from '~/platform/http/toast.server';
import { useTranslation } from '~/platform/i18n';
import { getT } from '~/platform/i18n/i18n.server';
import { getLocale } from '~/platform/preferences/preferences.server';
import { getOptionalUser } from '~/platform/rbac/guard.server';
import { Button, ErrorSummary, Form, FormActions, LinkButton, TextField } from '~/ui';
import { acceptAsNew, acceptInvitation } from '../commands/accept-invitation.server';
import { titleMeta } from '../components/meta';
import { NewPasswordField } from '../components/password-fields';
import { titleOf } from '../page.server';
import { findInvitation, type OpenInvitation } from '../queries/invitations.server';
import { withNext } from '../queries/landing.server';
import { acceptAsNewSchema } from '../schema';

export const meta = titleMeta;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const path = `/invite/${params.token}`;
  const title = titleOf(request, 'invite');
  const invitation = await findInvitation(params.token ?? '');
  // Used, revoked, run out or never sent: one page, so that nobody learns which.
  if (!invitation) return data({ title, path, as: null, invitation: null, state: null }, 404);
  const user = await getOptionalUser(request);
  if (user?.hasFactor && !user.passedFactor) {
    throw redirectTo(withNext('/auth/second-factor', path));
  }
  const { tenantSlug: _, ...shown } = invitation;
  const as = user?.user.email ?? null;
  return data({ title, path, as, invitation: shown, state: stateOf(as, invitation) });
}

function stateOf(as: string | null, { email, accountReady }: OpenInvitation) {
  if (as !== null) return as === email ? 'accept' : 'other';
  return accountReady ? 'sign-in' : 'new';
}

export async function action({ request, params }: ActionFunctionArgs) {
  const token = params.token ?? '';
  const back = redirectTo(`/invite/${token}`);
  const invitation = await findInvitation(token);
  if (!invitation) return back;
  const user = await getOptionalUser(request);
  const welcome = (path: string | null) =>
    path === null
      ? back
      : redirectWithToast(path, {
          key: 'accounts:invite.welcome',
          values: { company: invitation.tenantName },
        });
  if (user) return welcome(await acceptInvitation(user.claims, token, invitation));
  if (invitation.accountReady) return back;
  const t = getT(getLocale(request));
  const form = await checkForm(await readForm(request), acceptAsNewSchema, t);
  if (!form.value) return invalid(form);
  try {
    return welcome(await acceptAsNew(request, token, invitation, form.value));
  } catch (error) {
    return invalid(form, error);
  }
}

type Shown = Omit<OpenInvitation, 'tenantSlug'>;

export default function Invite() {
  const { invitation, state, path, as } = useLoaderData<typeof loader>();
  if (!invitation) return <Gone />;
  return (
    <>
      <Welcome invitation={invitation} />
      {state === 'new' && <NewAccount invitation={invitation} />}
      {state === 'sign-in' && <SignIn path={path} email={invitation.email} />}
      {state === 'accept' && <Accept />}
      {state === 'other' && <OtherAccount as={as ?? ''} email={invitation.email} path={path} />}
    </>
  );
}

function Welcome({ invitation }: { invitation: Shown }) {
  const { t } = useTranslation('accounts');
  const { tenantName, audience, roleKey, roleName } = invitation;
  const role = roleKey ? t(`members:role.${roleKey}`) : (roleName ?? '');
  return (
    <>
      <h1>{t('invite.heading', { company: tenantName })}</h1>
      <p>{t(`invite.${audience}`, { company: tenantName, role })}</p>
    </>
  );
}

function NewAccount({ invitation }: { invitation: Shown }) {
  const reply = useActionData<typeof action>();
  const { t } = useTranslation('accounts');
  const [form, fields] = useForm({
    id: 'invite',
    lastResult: reply?.lastResult,
    defaultValue: { fullName: invitation.fullName, password: '' },
  });
  const labels = { fullName: t('field.fullName'), password: t('field.password') };
  return (
    <Form {...getFormProps(form)}>
      <ErrorSummary form={form} labels={labels} />
      <TextField
        field={{ id: 'invite-email', name: 'username', initialValue: invitation.email }}
        label={t('field.email')}
        type="email"
        autoComplete="username"
        readOnly
      />
      <TextField field={fields.fullName} label={labels.fullName} autoComplete="name" />
      <NewPasswordField field={fields.password} label={labels.password} />
      <FormActions>
        <Button variant="primary" block>
          {t('invite.createAndAccept')}
        </Button>
      </FormActions>
    </Form>
  );
}

function SignIn({ path, email }: { path: string; email: string }) {
  const { t } = useTranslation('accounts');
  return (
    <>
      <p>{t('invite.haveAccount', { email })}</p>
      <FormActions>
        <LinkButton href={`/auth/sign-in?next=${encodeURIComponent(path)}`} variant="primary" block>
          {t('invite.signIn')}
        </LinkButton>
      </FormActions>
    </>
  );
}

function Accept() {
  const { t } = useTranslation('accounts');
  return (
    <Form>
      <FormActions>
        <Button variant="primary" block>
          {t('invite.accept')}
        </Button>
      </FormActions>
    </Form>
  );
}

function OtherAccount({ as, email, path }: { as: string; email: string; path: string }) {
  const { t } = useTranslation('accounts');
  return (
    <>
      <p>{t('invite.otherAccount', { as, email })}</p>
      <Form action="/auth/sign-out">
        <input type="hidden" name="next" value={path} />
        <FormActions>
          <Button variant="primary" block>
            {t('invite.switch')}
          </Button>
        </FormActions>
      </Form>
    </>
  );
}

function Gone() {
  const { t } = useTranslation('accounts');
  return (
    <>
      <h1>{t('invite.gone.title')}</h1>
      <p>{t('invite.gone.text')}</p>
      <FormActions>
        <LinkButton href="/auth/sign-in" variant="primary" block>
          {t('invite.signIn')}
        </LinkButton>
      </FormActions>
    </>
  );
}
