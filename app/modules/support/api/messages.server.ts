import {
  create,
  id,
  instant,
  list,
  pageFrom,
  type Resource,
  z,
} from '~/platform/api/define.server';
import type { Trx } from '~/platform/db/kysely.server';
import { notFound, type TenantContext } from '~/platform/rbac/guard.server';
import { addInternalNote } from '../commands/add-internal-note.server';
import { replyToTicket } from '../commands/reply-to-ticket.server';
import { conversation, findTicket } from '../queries/ticket.server';
import { replySchema } from '../schema';

const attached = z.object({
  id: id(),
  name: z.string().openapi({ example: 'invoice.pdf' }),
  contentType: z.string().openapi({ example: 'application/pdf' }),
  byteSize: z.int().openapi({ example: 48_213 }),
});

const schema = z.object({
  id: id(),
  kind: z.enum(['public', 'internal']).openapi({ description: 'Clients never see internal ones.' }),
  body: z.string().openapi({ example: 'We are looking into it.' }),
  authorName: z.string().openapi({ example: 'Meera Iyer' }),
  authorSide: z.enum(['staff', 'client']),
  isUnverified: z
    .boolean()
    .openapi({ description: 'It came by mail, and nothing proves who wrote it.' }),
  createdAt: instant(),
  files: z.array(attached),
});

const message: Resource<typeof schema> = {
  name: 'TicketMessage',
  schema,
  find: async (trx, ctx, messageId) => {
    const row = await trx
      .selectFrom('ticket_messages')
      .select('ticket_id')
      .where('tenant_id', '=', ctx.tenant.id)
      .where('id', '=', messageId)
      .executeTakeFirst();
    if (!row) return undefined;
    const all = await messages(trx, ctx, row.ticket_id);
    return all.find((each) => each.id === messageId);
  },
};

/** The newest 500 of a ticket, oldest first: as many as its page shows. */
async function messages(trx: Trx, ctx: TenantContext, ticketId: string) {
  const scope = { tenantId: ctx.tenant.id, userId: ctx.user.id };
  const rows = await conversation(trx, scope, ticketId);
  return rows.map(({ at, ...row }) => ({ ...row, createdAt: at }));
}

export const messageRoutes = [
  list('/tickets/{id}/messages', {
    operationId: 'listTicketMessages',
    summary: 'Read the conversation, oldest first',
    permission: 'tickets.read',
    clients: true,
    of: { name: 'TicketMessage', schema },
    read: async (trx, { ctx, params, query }) => {
      const ticketId = params.id ?? '';
      if (!(await findTicket(trx, ctx.tenant.id, ticketId))) throw notFound();
      const all = await messages(trx, ctx, ticketId);
      return pageFrom(all, query);
    },
  }),
  create('/tickets/{id}/messages', {
    operationId: 'createTicketMessage',
    summary: 'Answer, or leave a note for staff',
    permission: 'tickets.reply',
    clients: true,
    of: message,
    body: replySchema.omit({ idempotencyKey: true }).extend({
      kind: z.enum(['public', 'internal']).default('public'),
      fileIds: z.array(id()).max(5).default([]).openapi({ description: 'Files uploaded before.' }),
    }),
    run: async ({ ctx, params, body }) => {
      const ticketId = params.id ?? '';
      const { kind, status, ...rest } = body;
      const { messageId } =
        kind === 'internal'
          ? await addInternalNote(ctx, ticketId, rest)
          : await replyToTicket(ctx, ticketId, {
              ...rest,
              status: ctx.role.audience === 'staff' ? status : undefined,
            });
      return messageId;
    },
  }),
];
