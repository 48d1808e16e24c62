import {
  create,
  id,
  instant,
  list,
  pageFrom,
  type Resource,
  z,
} from '~/platform/api/define.server';
import { locales } from '~/platform/i18n/locales';
import { notFound } from '~/platform/rbac/guard.server';
import { saveText } from '../commands/save-text.server';
import { findArticle } from '../queries/articles.server';
import { listVersions, versionById } from '../queries/versions.server';
import { textSchema } from '../schema';

const locale = z.enum(locales).openapi({ example: 'en' });

const schema = z.object({
  id: id(),
  locale,
  number: z.int().openapi({ example: 3 }),
  title: z.string().openapi({ example: 'Download your invoices' }),
  note: z.string().openapi({ example: 'Written out', description: 'What changed.' }),
  authorName: z.string().openapi({ example: 'Meera Iyer' }),
  createdAt: instant(),
});

const full = schema.extend({
  summary: z.string(),
  body: z.string().openapi({ example: 'Open **Billing**.', description: 'Markdown.' }),
});

const version: Resource<typeof full> = {
  name: 'ArticleVersion',
  schema: full,
  find: async (trx, ctx, versionId) => {
    const found = await versionById(trx, ctx.tenant.id, versionId);
    return found && { ...found, createdAt: found.at };
  },
};

export const versionRoutes = [
  list('/articles/{id}/versions', {
    operationId: 'listArticleVersions',
    summary: 'Read what was saved in a language, newest first',
    description: 'The newest 500.',
    permission: 'articles.write',
    of: { name: 'ArticleVersionSummary', schema },
    filters: { locale: locale.default('en') },
    read: async (trx, { ctx, params, query }) => {
      const articleId = params.id ?? '';
      if (!(await findArticle(trx, ctx.tenant.id, articleId))) throw notFound();
      const limit = 500;
      const all = await listVersions(trx, ctx.tenant.id, articleId, query.locale, { limit });
      return pageFrom(
        all.rows.map((row) => ({ ...row, createdAt: row.at })),
        query,
      );
    },
  }),
  create('/articles/{id}/versions', {
    operationId: 'createArticleVersion',
    summary: 'Save a new state of an article in a language',
    description:
      '`number` is the version it was written over, 0 for a language without any: 409 if there is a newer one. Readers see it once it is published.',
    permission: 'articles.write',
    of: version,
    body: textSchema.extend({ number: z.int().min(0).max(2_147_483_646) }),
    run: async ({ ctx, params, body }) => (await saveText(ctx, params.id ?? '', body)).id,
  }),
];
