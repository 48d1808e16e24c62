import {
  change,
  create,
  id,
  list,
  type ModuleApi,
  pageFrom,
  type Resource,
  read,
  remove,
  z,
} from '~/platform/api/define.server';
import { changeView, removeView, saveView } from './commands.server';
import { allViews, findView, viewsOf } from './queries.server';
import { newViewSchema } from './schema';

const { name, query, shared } = newViewSchema.shape;
const listName = z
  .string()
  .regex(/^[a-z_-]+\/[a-z_-]+$/)
  .openapi({ example: 'projects/tasks' });

const schema = z.object({
  id: id(),
  list: listName,
  name: z.string().openapi({ example: 'Late and mine' }),
  query: z
    .string()
    .openapi({ example: 'assignee=me&due=late', description: 'Of the list’s address.' }),
  shared: z.boolean().openapi({ description: 'All staff see it; only its maker changes it.' }),
  userId: id().openapi({ description: 'Who made it.' }),
});

const view: Resource<typeof schema> = {
  name: 'SavedView',
  schema,
  find: (trx, ctx, viewId) => findView(trx, ctx.tenant.id, viewId),
};

/** Saved views under /api/v1: a person's own and those shared with them. No key has any. */
export const api: ModuleApi = {
  tag: 'Saved views',
  description: 'Filters of a list under a name, one’s own or shared with the colleagues.',
  routes: [
    list('/views', {
      operationId: 'listSavedViews',
      summary: 'List saved views',
      permission: null,
      personal: true,
      of: { name: 'SavedView', schema },
      filters: { list: listName.optional() },
      read: async (trx, { ctx, query: asked }) =>
        pageFrom(
          asked.list
            ? await viewsOf(trx, ctx.tenant.id, asked.list)
            : await allViews(trx, ctx.tenant.id),
          asked,
        ),
    }),
    read('/views/{id}', {
      operationId: 'getSavedView',
      summary: 'Read a saved view',
      permission: null,
      personal: true,
      of: view,
    }),
    create('/views', {
      operationId: 'createSavedView',
      summary: 'Save a view',
      permission: null,
      personal: true,
      of: view,
      body: newViewSchema.extend({ list: listName }),
      run: async ({ ctx, body }) => (await saveView(ctx, body)).id,
    }),
    change('/views/{id}', {
      operationId: 'updateSavedView',
      summary: 'Rename a view, share it, or keep other filters in it',
      permission: null,
      personal: true,
      of: view,
      body: z.object({
        name: name.optional(),
        query: query.unwrap().optional(),
        shared: shared.unwrap().optional(),
      }),
      run: ({ ctx, id: viewId, body }) => changeView(ctx, viewId, body),
    }),
    remove('/views/{id}', {
      operationId: 'deleteSavedView',
      summary: 'Forget a view',
      permission: null,
      personal: true,
      of: view,
      run: ({ ctx, id: viewId }) => removeView(ctx, viewId),
    }),
  ],
};
