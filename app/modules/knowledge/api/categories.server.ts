import {
  change,
  create,
  id,
  list,
  pageFrom,
  type Resource,
  read,
  remove,
  z,
} from '~/platform/api/define.server';
import {
  changeCategory,
  createCategory,
  deleteCategory,
} from '../commands/change-categories.server';
import { type Category, editableCategories, findCategory } from '../queries/categories.server';
import { categorySchema } from '../schema';

const name = z.string().trim().max(80).optional();
const names = z
  .object({ en: name, hi: name, ar: name })
  .openapi({ example: { en: 'Billing' }, description: 'By language; one is enough.' });

const shown = z.string().nullable();

const schema = z.object({
  id: id(),
  parentId: id().nullable(),
  names: z
    .object({ en: shown, hi: shown, ar: shown })
    .openapi({ example: { en: 'Billing', hi: null, ar: null } }),
  position: z.int().openapi({ example: 1 }),
});

function represented(row: Category) {
  const { en = null, hi = null, ar = null } = row.names;
  return { ...row, names: { en, hi, ar } };
}

const category: Resource<typeof schema> = {
  name: 'ArticleCategory',
  schema,
  find: async (trx, ctx, categoryId) => {
    const found = await findCategory(trx, ctx.tenant.id, categoryId);
    return found && represented(found);
  },
  version: (row) => row.version ?? 0,
};

const body = z.object({ names, parentId: id().optional() });
const rules = body
  .transform(({ names: given, ...rest }) => ({ ...given, ...rest }))
  .pipe(categorySchema);

export const categoryRoutes = [
  list('/article-categories', {
    operationId: 'listArticleCategories',
    summary: 'Find categories, in their order',
    permission: 'articles.read',
    clients: true,
    of: { name: 'ArticleCategory', schema },
    read: async (trx, { ctx, query }) =>
      pageFrom((await editableCategories(trx, ctx.tenant.id)).map(represented), query),
  }),
  create('/article-categories', {
    operationId: 'createArticleCategory',
    summary: 'Add a category',
    permission: 'articles.publish',
    of: category,
    body,
    rules,
    run: async ({ ctx, body: sent }) =>
      (await createCategory(ctx, { ...sent.names, parentId: sent.parentId })).id,
  }),
  read('/article-categories/{id}', {
    operationId: 'getArticleCategory',
    summary: 'Read a category',
    permission: 'articles.read',
    clients: true,
    of: category,
  }),
  change('/article-categories/{id}', {
    operationId: 'updateArticleCategory',
    summary: 'Rename a category or put it elsewhere',
    permission: 'articles.publish',
    of: category,
    body: z.object({ names: names.optional(), parentId: id().nullable().optional() }),
    run: ({ ctx, id: categoryId, row, body: sent }) =>
      changeCategory(ctx, categoryId, { ...sent, version: row.version }),
  }),
  remove('/article-categories/{id}', {
    operationId: 'deleteArticleCategory',
    summary: 'Delete a category; its articles stay',
    permission: 'articles.publish',
    of: category,
    run: ({ ctx, id: categoryId }) => deleteCategory(ctx, categoryId),
  }),
];
