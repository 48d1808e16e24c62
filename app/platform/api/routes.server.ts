import type { HttpBindings } from '@hono/node-server';
import { createRoute, OpenAPIHono, type RouteConfig, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { TenantContext } from '../rbac/context.server';
import { admit } from './access.server';
import type { Caller } from './caller.server';
import { type ApiRoute, id } from './define.server';
import { answerError } from './errors.server';
import { handle } from './handle.server';
import { apiPath } from './negotiate.server';
import type { RegisteredApi } from './registry.server';
import { misfit } from './validation.server';

export interface ApiEnv {
  Bindings: HttpBindings;
  Variables: { caller: Caller; type: string; ctx: TenantContext };
}
export type ApiHono = OpenAPIHono<ApiEnv>;
type ApiContext = Context<ApiEnv>;

export const MAX_LIMIT = 100;

/** Each route of the modules as Hono routes that admit, check and handle; the same schemas make the document. */
export function registerRoutes(apis: readonly RegisteredApi[]): ApiHono {
  const app = new OpenAPIHono<ApiEnv>({ getPath: apiPath });
  for (const { tag, module, routes } of apis) {
    for (const route of routes) register(app, route, tag, module);
  }
  return app;
}

function register(app: ApiHono, route: ApiRoute, tag: string, module: string): void {
  const config = createRoute({
    method: route.method,
    path: route.path,
    operationId: route.operationId,
    tags: [tag],
    summary: route.summary,
    ...(route.description && { description: route.description }),
    middleware: (async (c: ApiContext, next: () => Promise<void>) => {
      c.set('ctx', admit(c.req.raw, route, module, c.get('caller')));
      await next();
    }) as never,
    request: requestOf(route),
    responses: responsesOf(route),
  });
  // Caught here: Hono lets through what is no Error, such as the data() that queries throw for pages.
  const answer = (c: ApiContext) =>
    handle(route, callOf(route, c), c.get('type')).catch((error: unknown) =>
      answerError(error, c.req.raw, c.get('ctx').t),
    );
  app.openapi(
    config,
    answer as never,
    ((result: Checked, c: ApiContext) => {
      if (result.success) return;
      const schema = schemaOf(route, result.target);
      throw misfit(schema, result.data, result.target, c.get('ctx').t);
    }) as never,
  );
}

type Checked = { target: 'json' | 'query' | 'param'; data?: unknown; success: boolean };

function callOf(route: ApiRoute, c: ApiContext) {
  const valid = (target: 'param' | 'query' | 'json', wanted: unknown) =>
    wanted ? c.req.valid(target as never) : {};
  return {
    ctx: c.get('ctx'),
    request: c.req.raw,
    params: valid('param', paramsOf(route)) as Record<string, string>,
    query: valid('query', queryOf(route)) as Record<string, unknown>,
    body: valid('json', bodyOf(route)) as Record<string, unknown>,
  };
}

function schemaOf(route: ApiRoute, target: Checked['target']): z.ZodType {
  const found = { json: bodyOf, query: queryOf, param: paramsOf }[target](route);
  if (!found) throw new Error(`${route.operationId} checks no ${target}`);
  return found;
}

/** Bodies and queries take no unknown names: a misspelt filter must not mean “all”. */
export function bodyOf(route: ApiRoute): z.ZodObject | undefined {
  return 'body' in route && route.body ? route.body.strict() : undefined;
}

const queries = new WeakMap<ApiRoute, z.ZodObject>();

function queryOf(route: ApiRoute): z.ZodObject | undefined {
  if (route.method !== 'get') return undefined;
  let query = queries.get(route);
  if (!query) {
    query = makeQuery(route);
    queries.set(route, query);
  }
  return query;
}

function makeQuery(route: ApiRoute): z.ZodObject {
  if (route.kind === 'list') {
    const sorts = route.sorts ?? ['default'];
    return z.strictObject({
      limit: z.coerce
        .number()
        .int()
        .min(1)
        .max(MAX_LIMIT)
        .default(50)
        .openapi({ description: 'Rows a page.' }),
      cursor: z
        .string()
        .max(500)
        .optional()
        .openapi({ description: 'Where the page begins: page.next of the page before.' }),
      ...(route.sorts && {
        sort: z
          .enum(sorts)
          .default(sorts[0])
          .openapi({ description: 'Order; a minus means descending.' }),
      }),
      fields: fieldsParameter,
      ...route.filters,
    });
  }
  if (route.kind === 'answer') return z.strictObject({ ...route.filters });
  return z.strictObject(route.kind === 'read' ? { fields: fieldsParameter } : {});
}

const fieldsParameter = z.string().max(500).optional().openapi({
  description: 'Names of fields to answer with, separated by commas; id is always there.',
});

function paramsOf(route: ApiRoute): z.ZodObject | undefined {
  if ('params' in route && route.params) return route.params;
  return route.path.includes('{id}') ? idParams : undefined;
}

const idParams = z.object({ id: id() });

function requestOf(route: ApiRoute) {
  const params = paramsOf(route);
  const query = queryOf(route);
  const body = bodyOf(route);
  return {
    ...(params && { params }),
    ...(query && Object.keys(query.shape).length > 0 && { query }),
    ...(body && {
      body: { required: true, content: { 'application/json': { schema: body } } },
    }),
    ...(route.kind === 'upload' && { body: { required: true, content: multipart } }),
  };
}

/** Described, not read here: files stream to disk. */
const multipart = {
  'multipart/form-data': {
    schema: {
      type: 'object' as const,
      required: ['file'],
      properties: { file: { type: 'string' as const, format: 'binary' } },
    },
  },
};

function responsesOf(route: ApiRoute): RouteConfig['responses'] {
  const content = (schema: z.ZodType) => ({ 'application/json': { schema } });
  switch (route.kind) {
    case 'list':
      return { 200: { description: 'A page.', content: content(pageOf(route.of)) } };
    case 'read':
      return { 200: { description: 'The record.', content: content(named(route.of)) } };
    case 'create':
    case 'upload':
      return { 201: { description: 'Made.', content: content(named(route.of)) } };
    case 'change':
      return {
        200: { description: 'The record as it is now.', content: content(named(route.of)) },
      };
    case 'remove':
      return { 204: { description: 'Gone.' } };
    case 'answer':
    case 'person':
      return {
        200: {
          description: 'The answer.',
          content: content(named({ name: route.name, schema: route.answer })),
        },
      };
  }
}

const components = new WeakMap<z.ZodObject, z.ZodObject>();

/** The schema under its name in the document. */
function named({ name, schema }: { name: string; schema: z.ZodObject }): z.ZodObject {
  let component = components.get(schema);
  if (!component) {
    component = schema.openapi(name);
    components.set(schema, component);
  }
  return component;
}

function pageOf(of: { name: string; schema: z.ZodObject }) {
  return z.object({
    data: z.array(named(of)),
    page: pageInfo,
  });
}

const pageInfo = z
  .object({
    limit: z.int().openapi({ example: 50 }),
    next: z.string().nullable().openapi({
      description: 'Cursor of the next page; null on the last.',
      example: 'MDE5OGIyZjAtN2IxZS03YzNhLTlkNTQtMmY2YTFjMGU4YjEx',
    }),
    nextUrl: z.string().nullable().openapi({ example: '/api/v1/tickets?limit=50&cursor=MDE5…' }),
  })
  .openapi('Page');
