import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { invalid, parseForm } from '~/platform/http/form.server';
import { redirectTo } from '~/platform/http/redirect.server';
import { redirectWithToast } from '~/platform/http/toast.server';
import { useTranslation } from '~/platform/i18n';
import { Button, Form, FormActions, LinkButton } from '~/ui';
import { confirmLink } from '../../commands/confirm.server';
import { titleMeta } from '../../components/meta';
import { titleOf } from '../../page.server';
import { landingPath } from '../../queries/landing.server';
import { confirmSchema, type LinkType } from '../../schema';

export const meta = titleMeta;

/**
 * Reading the page uses nothing up: programs that look at the links of mails read it, too. Only its button
 * posts the token.
 */
export function loader({ request }: LoaderFunctionArgs) {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const link = confirmSchema.safeParse(query).data ?? null;
  return data({ title: titleOf(request, 'confirm'), link }, { status: link ? 200 : 404 });
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await parseForm(request, confirmSchema);
  if (!form.value) return invalid(form);
  const { type, next } = form.value;
  const outcome = await confirmLink(request, form.value);
  if (outcome !== 'signed-in') {
    return data({ outcome, type }, { status: outcome === 'expired' ? 410 : 200 });
  }
  if (type === 'email_change') {
    return redirectWithToast('/account/profile', { key: 'accounts:profile.email.changed' });
  }
  if (type === 'recovery') return redirectTo(await landingPath(request, '/auth/new-password'));
  return redirectTo(await landingPath(request, next));
}

export default function Confirm() {
  const { link } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { t } = useTranslation('accounts');
  if (reply && 'outcome' in reply) {
    return reply.outcome === 'half' ? <HalfConfirmed /> : <Expired type={reply.type} />;
  }
  if (reply || !link) return <Expired />;
  return (
    <>
      <h1>{t(`confirm.${link.type}.title`)}</h1>
      <p>{t(`confirm.${link.type}.lead`)}</p>
      <Form action="/auth/confirm">
        <input type="hidden" name="token_hash" value={link.token_hash} />
        <input type="hidden" name="type" value={link.type} />
        {link.next && <input type="hidden" name="next" value={link.next} />}
        <FormActions>
          <Button variant="primary" block>
            {t(`confirm.${link.type}.submit`)}
          </Button>
        </FormActions>
      </Form>
    </>
  );
}

function HalfConfirmed() {
  const { t } = useTranslation('accounts');
  return (
    <>
      <h1>{t('confirm.half.title')}</h1>
      <p>{t('confirm.half.lead')}</p>
    </>
  );
}

/** Where another link is to be had. */
const again: Record<LinkType, string> = {
  signup: '/auth/sign-in',
  invite: '/auth/sign-in',
  magiclink: '/auth/magic-link',
  recovery: '/auth/reset',
  email_change: '/account/profile',
};

function Expired({ type = 'signup' }: { type?: LinkType }) {
  const { t } = useTranslation('accounts');
  return (
    <>
      <h1>{t('confirm.expired.title')}</h1>
      <p>{t('confirm.expired.lead')}</p>
      <FormActions>
        <LinkButton href={again[type]} variant="primary" block>
          {t(`confirm.again.${type}`)}
        </LinkButton>
      </FormActions>
    </>
  );
}
