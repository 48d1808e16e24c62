import {
  act,
  change,
  create,
  day,
  id,
  instant,
  list,
  type Resource,
  read,
  remove,
  z,
} from '~/platform/api/define.server';
import { locales } from '~/platform/i18n/locales';
import { changeArticle, deleteArticle, markReviewed } from '../commands/change-article.server';
import { createArticle } from '../commands/create-article.server';
import { publishText, unpublishText } from '../commands/publish-text.server';
import { vote } from '../commands/vote.server';
import { findArticle, listArticles, publishedTexts } from '../queries/articles.server';
import { memberReader } from '../reader';
import { newArticleSchema } from '../schema';
import { visibilities } from '../visibility';

const locale = z.enum(locales).openapi({ example: 'en' });
const visibility = z.enum(visibilities).openapi({
  example: 'portal',
  description: 'public: anybody; portal: clients and staff; internal: staff.',
});
const forStaff = { description: 'Only staff see it; null for clients.' };

const facts = z.object({
  id: id(),
  slug: z.string().openapi({ example: 'download-your-invoices', description: 'In addresses.' }),
  visibility,
  categoryId: id().nullable(),
  published: z.array(locale).openapi({ description: 'Languages in which readers find it.' }),
  reviewOn: day().nullable().openapi(forStaff),
});

const summary = facts.extend({
  title: z.string().openapi({ example: 'Download your invoices' }),
  helpful: z.int().nullable().openapi(forStaff),
  unhelpful: z.int().nullable().openapi(forStaff),
});

const text = z.object({
  locale,
  title: z.string().openapi({ example: 'Download your invoices' }),
  summary: z.string().openapi({ example: 'Every invoice as a PDF.' }),
  body: z.string().openapi({ example: 'Open **Billing**.', description: 'Markdown.' }),
  publishedAt: instant(),
});

const schema = facts.extend({
  texts: z.array(text).openapi({ description: 'What readers see, in each language.' }),
  createdAt: instant(),
});

/** An article with what readers see of it. */
export const article: Resource<typeof schema> = {
  name: 'Article',
  schema,
  find: async (trx, ctx, articleId) => {
    const [found, texts] = await Promise.all([
      findArticle(trx, ctx.tenant.id, articleId),
      publishedTexts(trx, ctx.tenant.id, articleId),
    ]);
    const isClient = ctx.role.audience === 'client';
    return found && { ...found, texts, ...(isClient && { reviewOn: null }) };
  },
  version: (row) => row.version ?? 0,
};

export const articleRoutes = [
  list('/articles', {
    operationId: 'listArticles',
    summary: 'Find articles, newest first',
    permission: 'articles.read',
    clients: true,
    of: { name: 'ArticleSummary', schema: summary },
    filters: {
      q: z
        .string()
        .trim()
        .max(100)
        .default('')
        .openapi({ description: 'Words, misspelled ones too.' }),
      categoryId: z.uuid().optional(),
      visibility: visibility.optional(),
      state: z
        .enum(['published', 'draft', 'changed', 'review'])
        .optional()
        .openapi({ description: 'changed: a draft is newer; review: due to be read again.' }),
    },
    read: async (trx, { ctx, query }) => {
      const scope = { ...memberReader(ctx), today: ctx.today() };
      const page = await listArticles(
        trx,
        scope,
        {
          q: query.q,
          category: query.categoryId ?? '',
          visibility: query.visibility ?? '',
          state: query.state ?? '',
          sort: 'newest',
          after: query.after ?? '',
        },
        query.limit,
      );
      const hidden = { reviewOn: null, helpful: null, unhelpful: null };
      const isClient = ctx.role.audience === 'client';
      return { ...page, rows: page.rows.map((row) => ({ ...row, ...(isClient && hidden) })) };
    },
  }),
  create('/articles', {
    operationId: 'createArticle',
    summary: 'Begin an article with its first draft',
    permission: 'articles.write',
    of: article,
    body: newArticleSchema.omit({ idempotencyKey: true }),
    run: async ({ ctx, body }) => (await createArticle(ctx, body)).id,
  }),
  read('/articles/{id}', {
    operationId: 'getArticle',
    summary: 'Read an article',
    permission: 'articles.read',
    clients: true,
    of: article,
  }),
  change('/articles/{id}', {
    operationId: 'updateArticle',
    summary: 'Change for whom it is and where it belongs',
    permission: 'articles.write',
    of: article,
    body: z.object({
      categoryId: id().nullable().optional(),
      visibility: visibility.optional(),
      reviewOn: day().nullable().optional(),
    }),
    run: ({ ctx, id: articleId, row, body }) =>
      changeArticle(ctx, articleId, { ...body, version: row.version ?? 0 }),
  }),
  act('/articles/{id}/publish', {
    operationId: 'publishArticle',
    summary: 'Show a version to readers',
    permission: 'articles.publish',
    of: article,
    body: z.object({ locale, number: z.int().min(1).max(2_147_483_647) }),
    run: ({ ctx, id: articleId, body }) => publishText(ctx, articleId, body),
  }),
  act('/articles/{id}/unpublish', {
    operationId: 'unpublishArticle',
    summary: 'Take a language away from its readers',
    permission: 'articles.publish',
    of: article,
    body: z.object({ locale }),
    run: ({ ctx, id: articleId, body }) => unpublishText(ctx, articleId, body.locale),
  }),
  act('/articles/{id}/review', {
    operationId: 'reviewArticle',
    summary: 'Say that it is still right',
    permission: 'articles.write',
    of: article,
    body: z.object({ reviewOn: day().optional().openapi({ description: 'When to look again.' }) }),
    run: ({ ctx, id: articleId, body }) => markReviewed(ctx, articleId, body.reviewOn),
  }),
  act('/articles/{id}/vote', {
    operationId: 'voteOnArticle',
    summary: 'Say whether it helped',
    description: 'Once for each person; a later vote replaces an earlier one.',
    permission: 'articles.read',
    clients: true,
    of: article,
    body: z.object({
      locale,
      helpful: z.boolean(),
      comment: z.string().trim().max(1000).optional(),
    }),
    run: ({ ctx, id: articleId, body }) =>
      vote(memberReader(ctx), { id: articleId, locale: body.locale }, body),
  }),
  remove('/articles/{id}', {
    operationId: 'deleteArticle',
    summary: 'Delete an article with its versions and votes',
    permission: 'articles.publish',
    of: article,
    run: ({ ctx, id: articleId }) => deleteArticle(ctx, articleId),
  }),
];
