import { useForm } from '@conform-to/react';
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { BusinessError } from '~/platform/http/errors';
import { invalid, parseForm } from '~/platform/http/form.server';
import { useTranslation } from '~/platform/i18n';
import { getT } from '~/platform/i18n/i18n.server';
import { companyAddress } from '~/platform/mail/thread.server';
import { getLocale } from '~/platform/preferences/preferences.server';
import {
  Alert,
  Breadcrumbs,
  Button,
  Card,
  ErrorSummary,
  Form,
  FormActions,
  PageHeader,
  TextareaField,
  TextField,
} from '~/ui';
import { readMessage, receiveWritten, requireMailbox } from '../mailbox.server';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

const schema = z.object({
  from: z.email(),
  to: z.email(),
  cc: z.email().optional(),
  subject: z.string().trim().min(1).max(200),
  text: z.string().trim().min(1).max(20_000),
  inReplyTo: z.string().max(500).optional(),
});

/** A new mail to a company, or an answer to one that the product sent. */
export async function loader({ request }: LoaderFunctionArgs) {
  requireMailbox();
  const query = new URL(request.url).searchParams;
  const answered = query.get('answer');
  const mail = answered ? await readMessage(answered) : undefined;
  return {
    title: getT(getLocale(request))('notifications:mailbox.write'),
    from: mail?.to_address ?? '',
    to: mail?.headers['Reply-To'] ?? companyAddress('lotus') ?? '',
    subject: mail ? `Re: ${mail.subject}` : '',
    isTaken: query.has('taken'),
    inReplyTo: mail?.headers['Message-ID'] ?? '',
  };
}

export async function action({ request }: ActionFunctionArgs) {
  requireMailbox();
  const form = await parseForm(request, schema);
  if (!form.value) return invalid(form);
  if (!(await receiveWritten(form.value))) {
    return invalid(form, new BusinessError('notifications:mailbox.unavailable'));
  }
  return redirect('/dev/mailbox/write?taken');
}

export default function WriteMailPage() {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { t } = useTranslation('notifications');
  const [form, fields] = useForm({
    id: 'mail',
    lastResult: reply?.lastResult,
    defaultValue: { from: page.from, to: page.to, cc: '', subject: page.subject, text: '' },
  });
  return (
    <main id="content" className="mx-auto flex max-w-3xl flex-col gap-4 p-4">
      <Breadcrumbs items={[{ label: t('mailbox.back'), href: '/dev/mailbox' }]} />
      <PageHeader title={page.title} description={t('mailbox.writeHint')} />
      {page.isTaken && <Alert tone="ok">{t('mailbox.taken')}</Alert>}
      <Card>
        <Form id={form.id}>
          <ErrorSummary form={form} />
          <input type="hidden" name="inReplyTo" value={page.inReplyTo} />
          <TextField field={fields.from} type="email" label={t('mailbox.from')} ltr />
          <TextField field={fields.to} type="email" label={t('mailbox.to')} ltr />
          <TextField field={fields.cc} type="email" label={t('mailbox.cc')} optional ltr />
          <TextField field={fields.subject} label={t('mailbox.subject')} />
          <TextareaField field={fields.text} label={t('mailbox.body')} rows={8} />
          <FormActions>
            <Button variant="primary" icon="send">
              {t('mailbox.send')}
            </Button>
          </FormActions>
        </Form>
      </Card>
    </main>
  );
}
