import { z } from 'zod';
import { rowVersion } from '~/platform/db/row-version';
import { priorities, statuses } from './status';

const subject = z.string().trim().min(1).max(200);
const body = z.string().trim().min(1).max(20_000);
const idempotencyKey = z.uuid().optional();

/** A client asks for help. `clientId` matters only to people who belong to several organisations. */
export const portalTicketSchema = z.object({
  subject,
  body,
  clientId: z.uuid().optional(),
  idempotencyKey,
});

/** Staff file a ticket, for a client's contact or for themselves. */
export const staffTicketSchema = z.object({
  subject,
  body,
  clientId: z.uuid().optional(),
  contactId: z.uuid().optional(),
  priority: z.enum(priorities).default('normal'),
  assigneeId: z.uuid().optional(),
  idempotencyKey,
});

export type NewTicket = Omit<z.output<typeof staffTicketSchema>, 'priority'> & {
  priority?: z.output<typeof staffTicketSchema>['priority'];
};

/** An answer; staff may move the ticket along with it. */
export const replySchema = z.object({
  body,
  status: z.enum(statuses).optional(),
  idempotencyKey,
});

/** A message without a status: internal notes, and all that clients write. */
export const messageSchema = z.object({ body, idempotencyKey });

/** The side panel. `version` is what the person saw. */
export const ticketEditSchema = z.object({
  version: rowVersion,
  status: z.enum(statuses),
  priority: z.enum(priorities),
  assigneeId: z.uuid().optional(),
  teamId: z.uuid().optional(),
});

/** What can be done with several tickets at once: a status, or an assignee ('none' for nobody). */
export const bulkSchema = z.object({
  ids: z.array(z.uuid()).min(1, 'support:queue.error.nothing').max(100),
  status: z.enum(statuses).optional(),
  assignee: z.union([z.uuid(), z.literal('none')]).optional(),
});
