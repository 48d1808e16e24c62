import { randomUUID } from 'node:crypto';
import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { readTenant } from '~/platform/db/tenant.server';
import { invalidUpload } from '~/platform/files/form.server';
import { withUploads } from '~/platform/files/upload.server';
import { checkForm } from '~/platform/http/form.server';
import { redirectWithToast } from '~/platform/http/toast.server';
import { useTranslation } from '~/platform/i18n';
import { notFound, requirePortal } from '~/platform/rbac/guard.server';
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
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requirePortal(request, params, 'tickets.create');
  if (!mayOpenTickets(ctx)) throw notFound();
  return await withUploads(request, 'files', async (posted) => {
    const form = await checkForm(posted.form, portalTicketSchema, ctx.t);
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
  });
}

export default function PortalNewTicketPage() {
  const { organisations, base, idempotencyKey } = useLoaderData<typeof loader>();
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
