import {
  act,
  type Call,
  change,
  create,
  id,
  instant,
  list,
  type Resource,
  read,
  z,
} from '~/platform/api/define.server';
import { changeTicket } from '../commands/change-ticket.server';
import { closeTicket } from '../commands/close-ticket.server';
import { linkTicket } from '../commands/link-ticket.server';
import { mergeTickets } from '../commands/merge-tickets.server';
import { openTicket } from '../commands/open-ticket.server';
import { tagTickets } from '../commands/tag-tickets.server';
import { findPortalTicket, listPortalTickets } from '../queries/portal.server';
import { dues, listQueue, type Sort } from '../queries/queue.server';
import { findTicket } from '../queries/ticket.server';
import { staffTicketSchema } from '../schema';
import { priorities, statuses } from '../status';

const status = z.enum(statuses).openapi({ example: 'open' });
const priority = z.enum(priorities).openapi({ example: 'normal' });
const forStaff = { description: 'Only staff see it; null for clients.' };

const summary = z.object({
  id: id(),
  number: z.int().openapi({ example: 1042 }),
  subject: z.string().openapi({ example: 'The invoice shows the old address' }),
  status,
  priority: priority.nullable().openapi(forStaff),
  client: z.string().nullable().openapi({ example: 'Nila Textiles' }),
  requester: z.string().openapi({ example: 'Asha Rao' }),
  assigneeId: id().nullable().openapi(forStaff),
  dueAt: instant().nullable().openapi({
    description: 'The next deadline of its SLA; null: none, or it stands still. Null for clients.',
  }),
  lastActivityAt: instant(),
});

const schema = summary.omit({ lastActivityAt: true }).extend({
  clientId: id().nullable().openapi(forStaff),
  teamId: id().nullable().openapi(forStaff),
  projectId: id().nullable().openapi(forStaff),
  mergedIntoId: id().nullable().openapi({ description: 'Where the conversation went on.' }),
  createdAt: instant(),
});

const ticket: Resource<typeof schema> = {
  name: 'Ticket',
  schema,
  find: async (trx, ctx, ticketId) => {
    const hidden = {
      ...{ priority: null, clientId: null, client: null, assigneeId: null, teamId: null },
      dueAt: null,
      projectId: null,
    };
    const found =
      ctx.role.audience === 'staff'
        ? await findTicket(trx, ctx.tenant.id, ticketId)
        : await findPortalTicket(trx, ctx.tenant.id, ticketId);
    return found && { ...hidden, ...found };
  },
};

const filters = {
  q: z
    .string()
    .trim()
    .max(100)
    .default('')
    .openapi({ description: 'Words of the subject or requester, or a number.' }),
  status: z
    .enum([...statuses, 'active', 'all'])
    .default('all')
    .openapi({ description: 'active: new, open or waiting.' }),
  priority: z.enum(priorities).optional(),
  assigneeId: z.union([z.uuid(), z.enum(['me', 'none'])]).optional(),
  clientId: z.uuid().optional(),
  due: z.enum(dues).optional().openapi({ description: 'Deadline missed, or to be met today.' }),
  tagId: z.uuid().optional(),
};
type Filters = z.output<z.ZodObject<typeof filters>>;

const sorts = ['-lastActivityAt', '-number', 'number', '-priority', 'dueAt'] as const;
const orders: Record<string, Sort> = {
  '-lastActivityAt': 'activity',
  '-number': 'newest',
  number: 'oldest',
  '-priority': 'priority',
  dueAt: 'due',
};

async function page(
  trx: Parameters<typeof listQueue>[0],
  { ctx, query }: Call<Filters & { limit: number; after: string | undefined; sort: string }>,
) {
  const { limit, after = '' } = query;
  if (ctx.role.audience === 'client') {
    const show = query.status === 'active' || query.status === 'waiting' ? query.status : 'all';
    const found = await listPortalTickets(trx, ctx.tenant.id, { show, after, limit });
    const hidden = { priority: null, client: null, assigneeId: null, dueAt: null };
    return {
      rows: found.rows.map((row) => ({ ...row, ...hidden, lastActivityAt: row.at })),
      hasMore: found.hasNext,
    };
  }
  const { rows, hasNext } = await listQueue(
    trx,
    { tenantId: ctx.tenant.id, userId: ctx.user.id },
    {
      q: query.q,
      status: query.status,
      priority: query.priority ?? '',
      assignee: query.assigneeId ?? '',
      client: query.clientId ?? '',
      due: query.due ?? '',
      tag: query.tagId ?? '',
      created: '',
      resolved: '',
      sort: orders[query.sort] ?? 'activity',
      after,
      before: '',
    },
    limit,
  );
  return { rows: rows.map((row) => ({ ...row, lastActivityAt: row.at })), hasMore: hasNext };
}

export const ticketRoutes = [
  list('/tickets', {
    operationId: 'listTickets',
    summary: 'List tickets',
    permission: 'tickets.read',
    clients: true,
    of: { name: 'TicketSummary', schema: summary },
    filters,
    sorts,
    read: page,
  }),
  read('/tickets/{id}', {
    operationId: 'getTicket',
    summary: 'Read a ticket',
    permission: 'tickets.read',
    clients: true,
    of: ticket,
  }),
  create('/tickets', {
    operationId: 'createTicket',
    summary: 'Open a ticket',
    permission: 'tickets.create',
    clients: true,
    of: ticket,
    body: staffTicketSchema.omit({ idempotencyKey: true }),
    run: async ({ ctx, body }) => {
      const { priority: urgency, assigneeId, contactId, ...asked } = body;
      // A client's own request: how urgent it is and whose, staff decide.
      const input = ctx.role.audience === 'staff' ? body : asked;
      const clientId =
        input.clientId ?? (ctx.role.audience === 'client' ? ctx.clientIds[0] : undefined);
      return (await openTicket(ctx, { ...input, clientId })).id;
    },
  }),
  change('/tickets/{id}', {
    operationId: 'updateTicket',
    summary: 'Change status, priority, assignee or team',
    permission: 'tickets.manage',
    of: ticket,
    body: z.object({
      status: status.optional(),
      priority: priority.optional(),
      assigneeId: id().nullable().optional(),
      teamId: id().nullable().optional(),
    }),
    run: ({ ctx, id: ticketId, row, body }) => changeTicket(ctx, ticketId, row.version ?? 0, body),
  }),
  act('/tickets/{id}/close', {
    operationId: 'closeTicket',
    summary: 'Say that it is solved',
    permission: 'tickets.reply',
    clients: true,
    of: ticket,
    run: ({ ctx, id: ticketId }) => closeTicket(ctx, ticketId),
  }),
  act('/tickets/{id}/tags', {
    operationId: 'tagTicket',
    summary: 'Put tags on, take others off',
    permission: 'tickets.manage',
    of: ticket,
    body: z.object({
      add: z.array(id()).max(50).default([]),
      remove: z.array(id()).max(50).default([]),
    }),
    run: async ({ ctx, id: ticketId, body }) => {
      await tagTickets(ctx, [ticketId], body);
    },
  }),
  act('/tickets/{id}/link', {
    operationId: 'linkTicket',
    summary: 'Link to a project, or a stranger’s ticket to a client',
    permission: 'tickets.manage',
    of: ticket,
    body: z.object({
      projectId: id().nullable().optional(),
      clientId: id().optional(),
      contactId: id().optional(),
    }),
    run: ({ ctx, id: ticketId, body }) => linkTicket(ctx, ticketId, body),
  }),
  act('/tickets/{id}/merge', {
    operationId: 'mergeTicket',
    summary: 'Move the conversation into another ticket of the same client, and close this one',
    permission: 'tickets.manage',
    of: ticket,
    body: z.object({ into: id() }),
    run: async ({ ctx, id: ticketId, body }) => {
      await mergeTickets(ctx, ticketId, { id: body.into });
    },
  }),
];
