import {
  create,
  id,
  instant,
  list,
  pageFrom,
  type Resource,
  remove,
  z,
} from '~/platform/api/define.server';
import { notFound } from '~/platform/rbac/guard.server';
import { addCopy, removeCopy } from '../commands/copy-people.server';
import { copiesOf } from '../queries/copies.server';
import { findTicket } from '../queries/ticket.server';
import { copySchema } from '../schema';

const schema = z.object({
  id: id(),
  address: z.string().openapi({ example: 'kiran@partner.example' }),
  createdAt: instant(),
});

const copy: Resource<typeof schema> = {
  name: 'TicketCopy',
  schema,
  find: (trx, ctx, copyId) =>
    trx
      .selectFrom('ticket_copies')
      .where('tenant_id', '=', ctx.tenant.id)
      .where('id', '=', copyId)
      .select(['id', 'address', 'created_at as createdAt'])
      .executeTakeFirst(),
};

export const copyRoutes = [
  list('/tickets/{id}/copies', {
    operationId: 'listTicketCopies',
    summary: 'List who gets the answers by mail besides whoever asked',
    permission: 'tickets.read',
    clients: true,
    of: { name: 'TicketCopy', schema },
    read: async (trx, { ctx, params, query }) => {
      const ticketId = params.id ?? '';
      if (!(await findTicket(trx, ctx.tenant.id, ticketId))) throw notFound();
      return pageFrom(await copiesOf(trx, ctx.tenant.id, ticketId), query);
    },
  }),
  create('/tickets/{id}/copies', {
    operationId: 'createTicketCopy',
    summary: 'Copy an address on a ticket, ten at most',
    permission: 'tickets.manage',
    of: copy,
    body: copySchema,
    run: ({ ctx, params, body }) => addCopy(ctx, params.id ?? '', body.address),
  }),
  remove('/ticket-copies/{id}', {
    operationId: 'deleteTicketCopy',
    summary: 'Take somebody off who is copied',
    permission: 'tickets.manage',
    of: copy,
    run: ({ ctx, id: copyId }) => removeCopy(ctx, copyId),
  }),
];
