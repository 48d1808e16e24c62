import {
  change,
  create,
  id,
  instant,
  list,
  type ModuleApi,
  type Resource,
  read,
  remove,
  z,
} from '~/platform/api/define.server';
import { editComment } from '~/platform/comments/commands/edit-comment.server';
import { postComment } from '~/platform/comments/commands/post-comment.server';
import { removeComment } from '~/platform/comments/commands/remove-comment.server';
import {
  type CommentRow,
  commentHistory,
  findComment,
  listComments,
} from '~/platform/comments/queries.server';
import { commentedTables, visibilities } from '~/platform/comments/records';
import { commentSchema } from '~/platform/comments/schema';
import { notFound } from '~/platform/rbac/guard.server';

const where = {
  recordType: z
    .enum(commentedTables)
    .openapi({ description: 'What kind of record.', example: 'projects' }),
  recordId: id(),
};

const schema = z.object({
  id: id(),
  ...where,
  body: z
    .string()
    .openapi({ description: 'Markdown; empty once removed.', example: 'Looks good.' }),
  visibility: z.enum(visibilities).openapi({ description: 'internal: staff only.' }),
  authorId: id().nullable(),
  author: z.string().openapi({ example: 'Asha Rao' }),
  authorSide: z.enum(['staff', 'client']),
  mentions: z.array(z.object({ id: id(), name: z.string() })),
  createdAt: instant(),
  editedAt: instant().nullable(),
  removedAt: instant().nullable(),
});

const shown = ({ table, shared, side, at, removedBy: _, ...row }: CommentRow) => ({
  ...row,
  recordType: table,
  visibility: shared ? ('shared' as const) : ('internal' as const),
  authorSide: side,
  createdAt: at,
});

const comment: Resource<typeof schema> = {
  name: 'Comment',
  schema,
  find: async (trx, ctx, commentId) => {
    const row = await findComment(trx, ctx.tenant.id, commentId);
    return row && shown(row);
  },
};

const version = z.object({
  id: id(),
  body: z.string().openapi({ description: 'What the comment said until then.' }),
  replacedAt: instant(),
  replacedBy: z.string().openapi({ example: 'Asha Rao' }),
});

const body = commentSchema.shape.body;
const people = commentSchema.shape.people;
const openToClients = { permission: null, clients: true };

export const api: ModuleApi = {
  tag: 'Comments',
  description:
    'What people say about projects, tasks and clients. Whoever may read the record reads them; clients only what is shared.',
  routes: [
    list('/comments', {
      operationId: 'listComments',
      summary: 'List a record’s comments, the newest first',
      ...openToClients,
      of: comment,
      filters: where,
      read: async (trx, { ctx, query }) => {
        const { rows, hasMore } = await listComments(trx, ctx.tenant.id, {
          table: query.recordType,
          recordId: query.recordId,
          before: query.after,
          size: query.limit,
        });
        return { rows: rows.map(shown), hasMore };
      },
    }),
    read('/comments/{id}', {
      operationId: 'getComment',
      summary: 'Read a comment',
      ...openToClients,
      of: comment,
    }),
    create('/comments', {
      operationId: 'postComment',
      summary: 'Comment on a record',
      description:
        'An @ and a whole name mentions somebody who may read the comment; `people` says which, where several have one name. Any other @ is text.',
      permission: 'comments.write',
      clients: true,
      of: comment,
      body: z.object({
        ...where,
        body,
        visibility: z.enum(visibilities).optional(),
        people: people.optional(),
      }),
      run: async ({ ctx, body: { recordType, recordId, visibility = 'internal', ...said } }) => {
        const posted = { ...said, visibility, asked: true };
        return (await postComment(ctx, recordType, recordId, posted)).id;
      },
    }),
    change('/comments/{id}', {
      operationId: 'editComment',
      summary: 'Change one’s own comment',
      description: 'What it said before stays readable for staff.',
      permission: 'comments.write',
      clients: true,
      of: comment,
      body: z.object({ body }),
      run: ({ ctx, id: commentId, body: said }) =>
        editComment(ctx, commentId, { ...said, asked: true }),
    }),
    remove('/comments/{id}', {
      operationId: 'removeComment',
      summary: 'Remove a comment’s words',
      description: 'That there was one, and who removed it, stays.',
      permission: 'comments.write',
      clients: true,
      of: comment,
      run: ({ ctx, id: commentId }) => removeComment(ctx, commentId),
    }),
    list('/comments/{id}/versions', {
      operationId: 'listCommentVersions',
      summary: 'List what a comment said before each edit, the latest first',
      permission: null,
      of: { name: 'CommentVersion', schema: version },
      read: async (trx, { ctx, params }) => {
        const commentId = params.id ?? '';
        if (!(await findComment(trx, ctx.tenant.id, commentId))) throw notFound();
        const rows = await commentHistory(trx, ctx.tenant.id, commentId);
        const versions = rows.map(({ at, by, ...row }) => ({
          ...row,
          replacedAt: at,
          replacedBy: by,
        }));
        return { rows: versions, hasMore: false };
      },
    }),
  ],
};
