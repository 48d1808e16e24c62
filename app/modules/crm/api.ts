import {
  inviteColleague,
  revokeColleague,
} from '~/modules/members/commands/invite-colleague.server';
import {
  change,
  create,
  id,
  instant,
  list,
  type ModuleApi,
  pageFrom,
  type Resource,
  read,
  remove,
  z,
} from '~/platform/api/define.server';
import { notFound } from '~/platform/rbac/guard.server';
import { requireRecord } from '~/platform/rbac/record.server';
import { addContact } from './commands/add-contact.server';
import { createClient } from './commands/create-client.server';
import { nameMainContact } from './commands/name-main-contact.server';
import { updateClient } from './commands/update-client.server';
import { findClient, listClients, listContacts } from './queries/clients.server';
import { openInvitations } from './queries/portal.server';
import { clientSchema, colleagueSchema, contactSchema } from './schema';

const summary = z.object({
  id: id(),
  name: z.string().openapi({ example: 'Nila Textiles' }),
  email: z.string().nullable().openapi({ example: 'office@nila.example' }),
  phone: z.string().nullable().openapi({ example: '+91 80 4000 1234' }),
});

const schema = summary.extend({
  website: z.string().nullable().openapi({ example: 'https://nila.example' }),
  address: z.string().nullable().openapi({ example: '12 MG Road, Bengaluru' }),
  status: z.enum(['active', 'archived']),
});

const client: Resource<typeof schema> = {
  name: 'Client',
  schema,
  find: async (trx, ctx, clientId) => {
    const row = await findClient(trx, ctx.tenant.id, clientId);
    return row && { ...row, status: row.status === 'archived' ? 'archived' : 'active' };
  },
};

const contactShape = z.object({
  id: id(),
  name: z.string().openapi({ example: 'Asha Rao' }),
  email: z.string().nullable().openapi({ example: 'asha@nila.example' }),
  phone: z.string().nullable(),
  hasAccess: z.boolean().openapi({ description: 'Can sign in to the portal.' }),
  isMain: z.boolean().openapi({ description: 'Whom the company turns to first.' }),
});

const contact: Resource<typeof contactShape> = {
  name: 'Contact',
  schema: contactShape,
  find: async (trx, ctx, contactId) => {
    const row = await trx
      .selectFrom('client_contacts')
      .select('client_id')
      .where('tenant_id', '=', ctx.tenant.id)
      .where('id', '=', contactId)
      .executeTakeFirst();
    const all = row ? await listContacts(trx, ctx.tenant.id, row.client_id) : [];
    return all.find((each) => each.id === contactId);
  },
};

const colleague = z.object({
  id: id(),
  clientId: id(),
  name: z.string().openapi({ example: 'Asha Rao' }),
  email: z.string().openapi({ example: 'asha@nila.example' }),
  expiresAt: instant(),
  isExpired: z.boolean(),
});

const colleagueInvitation: Resource<typeof colleague> = {
  name: 'ColleagueInvitation',
  schema: colleague,
  find: async (trx, ctx, invitationId) => {
    const [row] = await openInvitations(trx, ctx.tenant.id, { id: invitationId });
    return row;
  },
};

const typed = clientSchema.omit({ idempotencyKey: true });

export const api: ModuleApi = {
  tag: 'Clients',
  description: 'Organisations the company works for, and their people.',
  routes: [
    list('/clients', {
      operationId: 'listClients',
      summary: 'List clients by name',
      permission: 'clients.read',
      of: { name: 'ClientSummary', schema: summary },
      filters: {
        q: z
          .string()
          .trim()
          .max(100)
          .default('')
          .openapi({ description: 'Part of a name or e-mail.' }),
        status: z.enum(['active', 'archived']).default('active'),
      },
      read: async (trx, { ctx, query }) => {
        const { clients, hasMore } = await listClients(
          trx,
          ctx.tenant.id,
          { search: query.q, archived: query.status === 'archived', after: query.after ?? '' },
          query.limit,
        );
        return { rows: clients, hasMore };
      },
    }),
    read('/clients/{id}', {
      operationId: 'getClient',
      summary: 'Read a client',
      permission: 'clients.read',
      of: client,
    }),
    create('/clients', {
      operationId: 'createClient',
      summary: 'Add a client',
      permission: 'clients.manage',
      of: client,
      body: typed,
      run: ({ ctx, body }) => createClient(ctx, body),
    }),
    change('/clients/{id}', {
      operationId: 'updateClient',
      summary: 'Change a client',
      description: 'Fields left out stay as they are; null empties one.',
      permission: 'clients.manage',
      of: client,
      body: z.object({
        name: typed.shape.name.optional(),
        email: typed.shape.email.nullable(),
        phone: typed.shape.phone.nullable(),
        website: typed.shape.website.nullable(),
        address: typed.shape.address.nullable(),
        status: schema.shape.status.optional(),
      }),
      run: ({ ctx, id: clientId, row, body }) => {
        const merged = { ...row, ...body };
        const text = (value: string | Date | null | undefined) =>
          (value as string | null) ?? undefined;
        return updateClient(ctx, clientId, {
          name: String(merged.name),
          email: text(merged.email),
          phone: text(merged.phone),
          website: text(merged.website),
          address: text(merged.address),
          status: merged.status === 'archived' ? 'archived' : 'active',
          version: row.version ?? 0,
        });
      },
    }),
    list('/clients/{id}/contacts', {
      operationId: 'listContacts',
      summary: 'List a client’s people',
      permission: 'clients.read',
      of: { name: 'Contact', schema: contactShape },
      read: async (trx, { ctx, params, query }) => {
        const clientId = params.id ?? '';
        if (!(await findClient(trx, ctx.tenant.id, clientId))) throw notFound();
        const all = await listContacts(trx, ctx.tenant.id, clientId);
        return pageFrom(all, query);
      },
    }),
    create('/clients/{id}/contacts', {
      operationId: 'createContact',
      summary: 'Add a person to a client',
      permission: 'clients.manage',
      of: contact,
      body: contactSchema.omit({ idempotencyKey: true }),
      run: async ({ ctx, params, body }) => addContact(ctx, params.id ?? '', body),
    }),
    change('/contacts/{id}', {
      operationId: 'updateContact',
      summary: 'Make a person the main contact of their client',
      permission: 'clients.manage',
      of: contact,
      body: z.object({ isMain: z.literal(true).optional() }),
      run: async ({ ctx, id: contactId, body }) => {
        if (body.isMain) await nameMainContact(ctx, contactId);
      },
    }),
    list('/clients/{id}/invitations', {
      operationId: 'listColleagueInvitations',
      summary: 'List open invitations into one’s own organisation',
      permission: 'clients.invite',
      clients: true,
      of: { name: 'ColleagueInvitation', schema: colleague },
      read: async (trx, { ctx, params, query }) => {
        const clientId = params.id ?? '';
        if (!(await findClient(trx, ctx.tenant.id, clientId))) throw notFound();
        return pageFrom(await openInvitations(trx, ctx.tenant.id, { clientId }), query);
      },
    }),
    create('/clients/{id}/invitations', {
      operationId: 'inviteColleague',
      summary: 'Invite a colleague into one’s own organisation',
      description: 'Whether the address is known here already is never told.',
      permission: 'clients.invite',
      clients: true,
      of: colleagueInvitation,
      body: colleagueSchema.omit({ idempotencyKey: true, clientId: true }),
      run: async ({ ctx, params, body }) =>
        inviteColleague(ctx, {
          clientId: await requireRecord(ctx, 'clients', params.id),
          ...body,
        }),
    }),
    remove('/colleague-invitations/{id}', {
      operationId: 'revokeColleagueInvitation',
      summary: 'Take an invitation of a colleague back',
      permission: 'clients.invite',
      clients: true,
      of: colleagueInvitation,
      run: ({ ctx, id: invitationId }) => revokeColleague(ctx, invitationId),
    }),
  ],
};
