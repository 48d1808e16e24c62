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
import { moduleSettings } from '~/platform/modules/settings';
import { usePriorityOptions } from '~/platform/priority-marks';
import { requireTenant } from '~/platform/rbac/guard.server';
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
import { groupByClient } from '../contacts';
import { manifest } from '../manifest';
import { contactOptions } from '../queries/people.server';
import { supportStaff } from '../queries/staff.server';
import { staffTicketSchema } from '../schema';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, 'tickets.create');
  const forOthers = ctx.can('tickets.create', 'all');
  const canManage = ctx.can('tickets.manage');
  const [contacts, staff] = await readTenant(ctx, (trx) =>
    Promise.all([
      forOthers ? contactOptions(trx, ctx.tenant.id) : [],
      canManage ? supportStaff(trx) : [],
    ]),
  );
  return {
    contacts: groupByClient(contacts),
    staff: staff.filter((person) => person.isActive),
    canManage,
    priority: moduleSettings(ctx, manifest).defaultPriority,
    base: `/app/${ctx.tenant.slug}/support/tickets`,
    contact: new URL(request.url).searchParams.get('contact') ?? '',
    idempotencyKey: randomUUID(),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireTenant(request, params, 'tickets.create');
  return await withUploads(
    request,
    'files',
    async (posted) => {
      const form = await checkForm(posted.form, staffTicketSchema, ctx.t);
      if (!form.value || posted.problems.length > 0) return invalidUpload(form, posted);
      try {
        const ticket = await openTicket(ctx, form.value, posted.uploads);
        return redirectWithToast(`/app/${ctx.tenant.slug}/support/tickets/${ticket.id}`, {
          key: 'support:new.opened',
          values: { number: ticket.number },
        });
      } catch (error) {
        return invalidUpload(form, posted, error);
      }
    },
    ctx,
  );
}

export default function NewTicketPage() {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { t } = useTranslation('support');
  const priorities = usePriorityOptions();
  const [form, fields] = useForm({
    id: 'ticket',
    lastResult: reply?.lastResult,
    defaultValue: {
      contactId: page.contact,
      subject: '',
      body: '',
      priority: page.priority,
      assigneeId: '',
      files: '',
    },
  });
  return (
    <>
      <Breadcrumbs items={[{ label: t('queue.title'), href: page.base }]} />
      <PageHeader title={t('new.title')} />
      <Card>
        <Form multipart id={form.id} idempotencyKey={page.idempotencyKey}>
          <ErrorSummary form={form} />
          {page.contacts.length > 0 && (
            <SelectField
              field={fields.contactId}
              label={t('new.for')}
              hint={t('new.forHint')}
              emptyLabel={t('new.myself')}
              options={page.contacts}
            />
          )}
          <TextField field={fields.subject} label={t('field.subject')} />
          <TextareaField field={fields.body} label={t('field.body')} rows={8} />
          <AttachmentsField field={fields.files} />
          {page.canManage && (
            <div className="cols">
              <SelectField
                field={fields.priority}
                label={t('field.priority')}
                options={priorities}
              />
              <SelectField
                field={fields.assigneeId}
                label={t('field.assignee')}
                emptyLabel={t('queue.nobody')}
                options={page.staff.map(({ userId, name }) => ({ value: userId, label: name }))}
              />
            </div>
          )}
          <FormActions>
            <Button variant="primary">{t('new.open')}</Button>
          </FormActions>
        </Form>
      </Card>
    </>
  );
}
