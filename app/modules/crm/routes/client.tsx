import { randomUUID } from 'node:crypto';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { listRoles } from '~/modules/members/queries/roles.server';
import { Comments } from '~/platform/comments/comments';
import { commentsOn } from '~/platform/comments/page.server';
import { readTenant } from '~/platform/db/tenant.server';
import { Files } from '~/platform/files/components/files';
import { recordFiles } from '~/platform/files/record-files.server';
import { checkForm, invalid, readForm } from '~/platform/http/form.server';
import { redirectWithToast } from '~/platform/http/toast.server';
import { useTranslation } from '~/platform/i18n';
import { Presence } from '~/platform/presence/presence';
import { forbidden, notFound, requireTenant } from '~/platform/rbac/guard.server';
import { requireRecord } from '~/platform/rbac/record.server';
import { Badge, Breadcrumbs, Card, Facts, LinkButton, PageHeader } from '~/ui';
import { addContact } from '../commands/add-contact.server';
import { inviteContact } from '../commands/invite-contact.server';
import { nameMainContact } from '../commands/name-main-contact.server';
import { AddContact, Contacts } from '../components/contacts';
import { findClient, invitedAddresses, listContacts } from '../queries/clients.server';
import { contactSchema, inviteContactSchema, mainContactSchema } from '../schema';

const noAddresses: string[] = [];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, 'clients.read');
  const id = z.uuid().safeParse(params.id).data;
  if (!id) throw notFound();
  const canInvite = ctx.can('members.manage') && ctx.can('roles.read');
  const [client, contacts, invited, roles, files] = await readTenant(ctx, (trx) =>
    Promise.all([
      findClient(trx, ctx.tenant.id, id),
      listContacts(trx, ctx.tenant.id, id),
      canInvite ? invitedAddresses(trx, ctx.tenant.id, id, ctx.now()) : noAddresses,
      canInvite ? listRoles(trx, ctx.tenant.id) : [],
      recordFiles(trx, ctx, 'clients', id),
    ]),
  );
  if (!client) throw notFound();
  return {
    client,
    files,
    comments: await commentsOn(ctx, 'clients', id),
    contacts: contacts.map((contact) => ({
      ...contact,
      isInvited: invited.includes(contact.email?.toLowerCase() ?? ''),
    })),
    roles: roles.filter((role) => role.audience === 'client'),
    base: `/app/${ctx.tenant.slug}`,
    idempotencyKey: randomUUID(),
    canManage: ctx.can('clients.manage'),
    canOpenTickets: ctx.can('tickets.create', 'all'),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireTenant(request, params, 'clients.read');
  const id = await requireRecord(ctx, 'clients', params.id);
  const posted = await readForm(request);
  const page = `/app/${ctx.tenant.slug}/crm/clients/${id}`;
  if (posted.get('intent') === 'invite') {
    if (!ctx.can('members.manage')) throw forbidden('members.manage');
    const form = await checkForm(posted, inviteContactSchema, ctx.t);
    if (!form.value) return invalid(form);
    try {
      await inviteContact(ctx, id, form.value);
    } catch (error) {
      return invalid(form, error);
    }
    return redirectWithToast(page, { key: 'crm:contact.invited' });
  }
  if (!ctx.can('clients.manage')) throw forbidden('clients.manage');
  if (posted.get('intent') === 'main') {
    const form = await checkForm(posted, mainContactSchema, ctx.t);
    if (!form.value) return invalid(form);
    await nameMainContact(ctx, await requireRecord(ctx, 'client_contacts', form.value.contactId));
    return redirectWithToast(page, { key: 'crm:contact.named' });
  }
  const form = await checkForm(posted, contactSchema, ctx.t);
  if (!form.value) return invalid(form);
  try {
    await addContact(ctx, id, form.value);
  } catch (error) {
    return invalid(form, error);
  }
  return redirectWithToast(page, { key: 'crm:contact.added' });
}

export default function ClientPage() {
  const page = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>()?.lastResult;
  const { t } = useTranslation('crm');
  const { client, base, canManage } = page;
  const list = `${base}/crm/clients`;
  return (
    <>
      <Breadcrumbs items={[{ label: t('list.title'), href: list }]} />
      <PageHeader
        title={<bdi>{client.name}</bdi>}
        status={client.status === 'archived' && <Badge>{t('status.archived')}</Badge>}
        actions={
          <>
            {canManage && (
              <LinkButton icon="edit" href={`${list}/${client.id}/edit`}>
                {t('client.edit')}
              </LinkButton>
            )}
            <LinkButton
              icon="ticket"
              href={`${base}/support/tickets?status=all&client=${client.id}`}
            >
              {t('client.tickets')}
            </LinkButton>
          </>
        }
      />
      <Presence on={`clients:${client.id}`} />
      <div className="stack-lg">
        <Card title={t('client.facts')}>
          <Facts
            columns
            items={[
              { label: t('field.email'), value: client.email },
              { label: t('field.phone'), value: client.phone },
              { label: t('field.website'), value: client.website },
              { label: t('field.address'), value: client.address },
            ]}
          />
        </Card>
        <Contacts {...page} lastResult={lastResult} />
        {page.comments && <Comments {...page.comments} />}
        {canManage && <AddContact lastResult={lastResult} idempotencyKey={page.idempotencyKey} />}
        <Files {...page.files} idempotencyKey={page.idempotencyKey} />
      </div>
    </>
  );
}
