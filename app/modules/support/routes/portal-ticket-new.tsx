import { randomUUID } from 'node:crypto';
import { type SubmissionResult, useForm } from '@conform-to/react';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Answers } from '~/platform/answers/answers';
import { answersTo } from '~/platform/answers/answers.server';
import { readTenant } from '~/platform/db/tenant.server';
import { invalidUpload } from '~/platform/files/form.server';
import { type UploadForm, withUploads } from '~/platform/files/upload.server';
import { checkForm } from '~/platform/http/form.server';
import { redirectWithToast } from '~/platform/http/toast.server';
import { useTranslation } from '~/platform/i18n';
import { notFound, requirePortal, type TenantContext } from '~/platform/rbac/guard.server';
import {
  Breadcrumbs,
  Button,
  Card,
  ErrorSummary,
  Form,
  FormActions,
  PageHeader,
  SelectField,
  TextareaField,
  TextField,
} from '~/ui';
import { openTicket } from '../commands/open-ticket.server';
import { AttachmentsField } from '../components/fields';
import { mayOpenTickets } from '../portal.server';
import { myOrganisations } from '../queries/portal.server';
import { portalTicketSchema } from '../schema';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requirePortal(request, params, 'tickets.create');
  if (!mayOpenTickets(ctx)) throw notFound();
  const organisations = await readTenant(ctx, (trx) =>
    myOrganisations(trx, ctx.tenant.id, ctx.clientIds),
  );
  return {
    organisations,
    base: `/portal/${ctx.tenant.slug}/tickets`,
    idempotencyKey: randomUUID(),
    canRead: ctx.can('articles.read'),
    answersUrl: `/portal/${ctx.tenant.slug}/answers.json`,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requirePortal(request, params, 'tickets.create');
  if (!mayOpenTickets(ctx)) throw notFound();
  return await withUploads(
    request,
    'files',
    async (posted) => {
      const form = await checkForm(posted.form, portalTicketSchema, ctx.t);
      if (posted.form.get('intent') === 'answers') return await lookForAnswers(ctx, posted);
      if (!form.value || posted.problems.length > 0) return invalidUpload(form, posted);
      try {
        const clientId = form.value.clientId ?? ctx.clientIds[0];
        const ticket = await openTicket(
          ctx,
          { ...form.value, ...(clientId && { clientId }) },
          posted.uploads,
        );
        return redirectWithToast(`/portal/${ctx.tenant.slug}/tickets/${ticket.id}`, {
          key: 'support:portal.opened',
          values: { number: ticket.number },
        });
      } catch (error) {
        return invalidUpload(form, posted, error);
      }
    },
    ctx,
  );
}

/** What was typed stays, and what is written about the subject is shown with it. */
async function lookForAnswers(ctx: TenantContext, { form, hadFiles }: UploadForm) {
  const text = (name: string) => String(form.get(name) ?? '');
  const initialValue = {
    subject: text('subject'),
    body: text('body'),
    clientId: text('clientId'),
  };
  const error = hadFiles ? { files: [ctx.t('files:error.chooseAgain')] } : undefined;
  const lastResult: SubmissionResult<string[]> = { initialValue, ...(error && { error }) };
  return data({ lastResult, answers: await answersTo(ctx, initialValue.subject) });
}

export default function PortalNewTicketPage() {
  const { organisations, base, idempotencyKey, canRead, answersUrl } =
    useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { t } = useTranslation('support');
  const [form, fields] = useForm({
    id: 'ticket',
    lastResult: reply?.lastResult,
    defaultValue: { subject: '', body: '', clientId: '', files: '' },
  });
  return (
    <>
      <Breadcrumbs items={[{ label: t('nav.tickets'), href: base }]} />
      <PageHeader title={t('portal.newTitle')} description={t('portal.newHint')} />
      <Card>
        <Form multipart id={form.id} idempotencyKey={idempotencyKey}>
          <ErrorSummary form={form} />
          {organisations.length > 1 && (
            <SelectField
              field={fields.clientId}
              label={t('portal.organisation')}
              options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
            />
          )}
          <TextField
            field={fields.subject}
            label={t('field.subject')}
            hint={t('portal.subjectHint')}
          />
          {canRead && (
            <Answers
              answers={reply && 'answers' in reply ? reply.answers : null}
              field={fields.subject.id}
              url={answersUrl}
            />
          )}
          <TextareaField
            field={fields.body}
            label={t('field.body')}
            hint={t('portal.bodyHint')}
            rows={8}
          />
          <AttachmentsField field={fields.files} />
          <FormActions>
            <Button variant="primary" icon="send">
              {t('portal.sendNew')}
            </Button>
          </FormActions>
        </Form>
      </Card>
    </>
  );
}
