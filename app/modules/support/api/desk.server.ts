import {
  answer,
  change,
  create,
  id,
  instant,
  list,
  pageFrom,
  type Resource,
  remove,
  z,
} from '~/platform/api/define.server';
import {
  releaseMails,
  removeFromDesk,
  saveReply,
  saveRule,
  saveTag,
  switchRule,
} from '../commands/desk-setup.server';
import {
  findReply,
  listMails,
  listRatings,
  listReplies,
  listRules,
  listTags,
} from '../queries/desk.server';
import { assignmentRuleSchema, cannedReplySchema, methods, tagSchema } from '../schema';

const tagShape = z.object({ id: id(), name: z.string().openapi({ example: 'billing' }) });

const tag: Resource<typeof tagShape> = {
  name: 'TicketTag',
  schema: tagShape,
  find: async (trx, ctx, tagId) =>
    (await listTags(trx, ctx.tenant.id)).find((each) => each.id === tagId),
};

const replyShape = z.object({
  id: id(),
  title: z.string().openapi({ example: 'We are on it' }),
  body: z.string().openapi({ example: 'Hello {first_name}, we are looking into #{number}.' }),
});

const reply: Resource<typeof replyShape> = {
  name: 'CannedReply',
  schema: replyShape,
  find: (trx, ctx, replyId) => findReply(trx, ctx.tenant.id, replyId),
};

const nullable = () => id().nullable();
const ruleShape = z.object({
  id: id(),
  isActive: z.boolean(),
  method: z.enum(methods),
  via: z.enum(['web', 'email']).nullable(),
  tagId: nullable(),
  clientId: nullable(),
  personId: nullable(),
  teamId: nullable(),
});

const rule: Resource<typeof ruleShape> = {
  name: 'AssignmentRule',
  schema: ruleShape,
  find: async (trx, ctx, ruleId) =>
    (await listRules(trx, ctx.tenant.id)).find((each) => each.id === ruleId),
};

const mailShape = z.object({
  id: id(),
  from: z.string().openapi({ example: 'asha@nila.example' }),
  subject: z.string(),
  status: z.enum(['received', 'held', 'opened', 'added', 'ignored', 'failed']),
  reason: z.string().nullable().openapi({ example: 'autoReply' }),
  ticketId: nullable(),
  receivedAt: instant(),
});

const ratingShape = z.object({
  id: id(),
  ticketId: id(),
  score: z.int().openapi({ example: 5, description: '1 (very dissatisfied) to 5.' }),
  comment: z.string().nullable(),
  ratedBy: z.string().openapi({ example: 'Asha Rao' }),
  createdAt: instant(),
});

const setup = 'support.setup';

export const deskRoutes = [
  list('/ticket-tags', {
    operationId: 'listTicketTags',
    summary: 'List the words tickets are sorted by',
    permission: 'tickets.read',
    of: { name: 'TicketTag', schema: tagShape },
    read: async (trx, { ctx, query }) => pageFrom(await listTags(trx, ctx.tenant.id), query),
  }),
  create('/ticket-tags', {
    operationId: 'createTicketTag',
    summary: 'Add a tag',
    permission: setup,
    of: tag,
    body: tagSchema.omit({ id: true }),
    run: ({ ctx, body }) => saveTag(ctx, body.name),
  }),
  change('/ticket-tags/{id}', {
    operationId: 'updateTicketTag',
    summary: 'Rename a tag',
    permission: setup,
    of: tag,
    body: tagSchema.omit({ id: true }),
    run: async ({ ctx, id: tagId, body }) => {
      await saveTag(ctx, body.name, tagId);
    },
  }),
  remove('/ticket-tags/{id}', {
    operationId: 'deleteTicketTag',
    summary: 'Delete a tag, from all tickets',
    permission: setup,
    of: tag,
    run: ({ ctx, id: tagId }) => removeFromDesk(ctx, 'ticket_tags', tagId),
  }),
  list('/canned-replies', {
    operationId: 'listCannedReplies',
    summary: 'List answers given often',
    permission: 'tickets.reply',
    of: { name: 'CannedReply', schema: replyShape },
    read: async (trx, { ctx, query }) => pageFrom(await listReplies(trx, ctx.tenant.id), query),
  }),
  create('/canned-replies', {
    operationId: 'createCannedReply',
    summary: 'Add a canned reply',
    permission: setup,
    of: reply,
    body: cannedReplySchema,
    run: ({ ctx, body }) => saveReply(ctx, body),
  }),
  change('/canned-replies/{id}', {
    operationId: 'updateCannedReply',
    summary: 'Change a canned reply',
    permission: setup,
    of: reply,
    body: cannedReplySchema.partial(),
    run: async ({ ctx, id: replyId, row, body }) => {
      await saveReply(ctx, { title: String(row.title), body: String(row.body), ...body }, replyId);
    },
  }),
  remove('/canned-replies/{id}', {
    operationId: 'deleteCannedReply',
    summary: 'Delete a canned reply',
    permission: setup,
    of: reply,
    run: ({ ctx, id: replyId }) => removeFromDesk(ctx, 'canned_replies', replyId),
  }),
  list('/assignment-rules', {
    operationId: 'listAssignmentRules',
    summary: 'List who gets which new tickets',
    permission: setup,
    of: { name: 'AssignmentRule', schema: ruleShape },
    read: async (trx, { ctx, query }) => pageFrom(await listRules(trx, ctx.tenant.id), query),
  }),
  create('/assignment-rules', {
    operationId: 'createAssignmentRule',
    summary: 'Add an assignment rule below the others',
    permission: setup,
    of: rule,
    body: assignmentRuleSchema.omit({ id: true }),
    run: ({ ctx, body }) => saveRule(ctx, body),
  }),
  change('/assignment-rules/{id}', {
    operationId: 'updateAssignmentRule',
    summary: 'Switch an assignment rule on or off, or say anew what it does',
    permission: setup,
    of: rule,
    body: z.object({
      isActive: z.boolean().optional(),
      rule: assignmentRuleSchema.omit({ id: true }).optional(),
    }),
    run: async ({ ctx, id: ruleId, body }) => {
      if (body.isActive !== undefined) await switchRule(ctx, ruleId, body.isActive);
      if (body.rule) await saveRule(ctx, { ...body.rule, id: ruleId });
    },
  }),
  remove('/assignment-rules/{id}', {
    operationId: 'deleteAssignmentRule',
    summary: 'Delete an assignment rule',
    permission: setup,
    of: rule,
    run: ({ ctx, id: ruleId }) => removeFromDesk(ctx, 'assignment_rules', ruleId),
  }),
  list('/ticket-mails', {
    operationId: 'listTicketMails',
    summary: 'List mail that came in, the latest first',
    permission: setup,
    of: { name: 'TicketMail', schema: mailShape },
    read: async (trx, { ctx, query }) => {
      const { rows, hasNext } = await listMails(trx, ctx.tenant.id, query.after, query.limit);
      return {
        rows: rows.map(({ at, number: _number, ...row }) => ({
          ...row,
          status: row.status as z.output<typeof mailShape>['status'],
          receivedAt: at,
        })),
        hasMore: hasNext,
      };
    },
  }),
  answer('post', '/ticket-mails/release', {
    operationId: 'releaseTicketMails',
    summary: 'Take in mail of strangers that was held back, the oldest hundred',
    permission: setup,
    name: 'ReleasedMails',
    answer: z.object({ released: z.int().openapi({ example: 12 }) }),
    run: async ({ ctx }) => ({ released: await releaseMails(ctx) }),
  }),
  list('/ticket-ratings', {
    operationId: 'listTicketRatings',
    summary: 'List what clients think of the help, the latest first',
    permission: setup,
    of: { name: 'TicketRating', schema: ratingShape },
    filters: { score: z.coerce.number<string>().int().min(1).max(5).optional() },
    read: async (trx, { ctx, query }) => {
      const { rows, hasNext } = await listRatings(trx, ctx.tenant.id, query, query.limit);
      return {
        rows: rows.map(({ id: key, ticketId, score, comment, ratedBy, at }) => ({
          ...{ id: key, ticketId, score, comment, ratedBy },
          createdAt: at,
        })),
        hasMore: hasNext,
      };
    },
  }),
];
