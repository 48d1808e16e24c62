import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from '~/platform/i18n';
import { getT } from '~/platform/i18n/i18n.server';
import { EVERYTHING } from '~/platform/mail/definition';
import {
  readerOf,
  readSubscription,
  unsubscribe,
} from '~/platform/notifications/unsubscribe.server';
import { getLocale } from '~/platform/preferences/preferences.server';
import { notFound } from '~/platform/rbac/guard.server';
import { Alert, Button, Form, FormActions } from '~/ui';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

/** Programs that scan mails open every link: reading asks, and changes nothing. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { subscription, reader } = await find(params.token);
  const t = getT(getLocale(request));
  const { kind } = subscription;
  return {
    title: t('notifications:unsubscribe.title'),
    company: reader.company,
    what: kind === EVERYTHING ? null : t(`${kind.replace(':', ':notification.')}.label`),
  };
}

/** The form below, or a mail program's one click (RFC 8058), which comes without cookies and wants no redirect. */
export async function action({ params }: ActionFunctionArgs) {
  const { subscription, reader } = await find(params.token);
  await unsubscribe(subscription, reader.audience);
  return data({ done: true });
}

async function find(token: string | undefined) {
  const subscription = readSubscription(token);
  const reader = subscription && (await readerOf(subscription));
  if (!reader) throw notFound();
  return { subscription, reader };
}

export default function Unsubscribe() {
  const { company, what } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { t } = useTranslation('notifications');
  return (
    <>
      <h1>{t('unsubscribe.title')}</h1>
      {reply?.done ? (
        <Alert tone="ok">{t('unsubscribe.done', { company })}</Alert>
      ) : (
        <Form>
          <p>
            {what ? t('unsubscribe.one', { company, what }) : t('unsubscribe.all', { company })}
          </p>
          <FormActions>
            <Button variant="primary">{t('unsubscribe.confirm')}</Button>
          </FormActions>
        </Form>
      )}
    </>
  );
}
