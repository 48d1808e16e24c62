import { z } from 'zod';
import { rowVersion } from '~/platform/db/row-version';
import { mailAddress } from '~/platform/mail/message';
import { unknownVariable } from './canned';
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

/** What can be done with several tickets at once; an assignee 'none' is nobody, a tag is put on. */
export const bulkSchema = z.object({
  ids: z.array(z.uuid()).min(1, 'support:queue.error.nothing').max(100),
  status: z.enum(statuses).optional(),
  assignee: z.union([z.uuid(), z.literal('none')]).optional(),
  priority: z.enum(priorities).optional(),
  tag: z.uuid().optional(),
});

/** The tags of a ticket, as its page has them. */
export const tagsSchema = z.object({ tagIds: z.array(z.uuid()).max(50).default([]) });

/** What a ticket is about, and whose it is. `projectId` left empty is none. */
export const linkSchema = z.object({
  projectId: z.uuid().optional(),
  contactId: z.uuid().optional(),
});

/** Into which ticket, by the number people see. */
export const mergeSchema = z.object({
  number: z.preprocess(
    (value) => (typeof value === 'string' ? value.replace(/^\s*#/, '') : value),
    z.coerce.number<string>().int().min(1).max(999_999_999),
  ),
});

/** So many are copied on a ticket at most; the database keeps it. */
export const COPIES = 10;

/** Whose address gets a ticket's answers as well. */
export const copySchema = z.object({
  address: z.string().trim().toLowerCase().pipe(mailAddress),
});

/** Who is copied no longer. */
export const uncopySchema = z.object({ copyId: z.uuid() });

const name = z.string().trim().min(1).max(40);

/** A tag, new or renamed. */
export const tagSchema = z.object({ name, id: z.uuid().optional() });

/** An answer given often. */
export const cannedReplySchema = z.object({
  title: z.string().trim().min(1).max(80),
  body: z
    .string()
    .trim()
    .min(1)
    .max(10_000)
    .refine((body) => unknownVariable(body) === undefined, 'support:desk.error.variable'),
});
export type CannedReply = z.output<typeof cannedReplySchema>;

export const methods = ['least_open', 'round_robin', 'person'] as const;

/** Who gets tickets that fit; with an id, a rule there is says so from now on. */
export const assignmentRuleSchema = z.object({
  id: z.uuid().optional(),
  method: z.enum(methods),
  personId: z.uuid().optional(),
  teamId: z.uuid().optional(),
  tagId: z.uuid().optional(),
  clientId: z.uuid().optional(),
  via: z.enum(['web', 'email']).optional(),
});
export type AssignmentRule = z.output<typeof assignmentRuleSchema>;
