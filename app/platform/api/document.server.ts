import type { ApiRoute } from './define.server';
import { exampleOf, type JsonSchema } from './example.server';
import { apiLimits } from './limits.server';
import { problems } from './problem.server';
import { apis } from './registry.server';
import type { ApiHono } from './routes.server';

/** What we read and write of an OpenAPI 3.1 document. */
export interface ApiDocument {
  openapi: string;
  info: { title: string; version: string; description?: string };
  servers: { url: string }[];
  tags: { name: string; description: string }[];
  paths: Record<string, Record<string, Operation>>;
  components: {
    schemas: Record<string, JsonSchema>;
    responses: Record<string, unknown>;
    headers: Record<string, unknown>;
    parameters: Record<string, Parameter>;
    securitySchemes: Record<string, unknown>;
  };
}

export interface Operation {
  operationId: string;
  tags: string[];
  summary: string;
  description?: string;
  parameters?: Parameter[];
  requestBody?: { content: Record<string, Media> };
  responses: Record<string, { $ref?: string; content?: Record<string, Media>; headers?: unknown }>;
  'x-permission'?: string;
}

export interface Parameter {
  $ref?: string;
  name?: string;
  in?: string;
  required?: boolean;
  description?: string;
  schema?: JsonSchema;
}

interface Media {
  schema: JsonSchema;
  example?: unknown;
}

const about = `The same commands and queries as the pages, under the same row-level security.

**Who calls.** Send \`Authorization: Bearer <key>\` with an API key made at “API keys” in the workspace, or a person's
access token. A key belongs to one company; with a token, name the company by its slug in \`Mainstay-Tenant\`. A key
can do what both its permissions and its maker's present role allow. Cookies are never looked at.

**Lists** come in pages: follow \`page.nextUrl\` or the \`Link\` header. \`fields=\` answers with less.

**Changing.** Send the \`ETag\` you read as \`If-Match\`; if somebody was quicker, the answer is 412 and nothing happened.
Send an \`Idempotency-Key\` with every POST and PATCH: repeated, it gets the first answer, for a day.

**Limits** a minute: ${apiLimits.key.limit} per key or person, ${apiLimits.tenant.limit} per company, ${apiLimits.anonymous.limit} per address without credentials. \`RateLimit\` says what is left.

**Problems** are \`application/problem+json\` (RFC 9457) with a \`requestId\` to quote to us.

**Versions.** This is version 1, at \`/api/v1\`, or at \`/api\` with \`Accept: application/vnd.mainstay.v1+json\`.`;

/** The OpenAPI document of these routes: made from the schemas that check requests, with what all routes share. */
export function apiDocument(app: ApiHono): ApiDocument {
  const made = app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: { title: 'Mainstay', version: '1.0.0', description: about },
    servers: [{ url: '/api/v1' }],
    tags: apis.map(({ tag, description }) => ({ name: tag, description })),
    security: [{ apiKey: [] }, { accessToken: [] }],
  }) as unknown as ApiDocument;
  const document: ApiDocument = { ...made, components: { ...made.components, ...shared() } };
  document.components.schemas.Problem = problemSchema;
  for (const { routes } of apis) {
    for (const route of routes) {
      const operation = document.paths[route.path]?.[route.method];
      if (operation) complete(document, route, operation);
    }
  }
  return document;
}

function complete(document: ApiDocument, route: ApiRoute, operation: Operation): void {
  if ('permission' in route && route.permission) operation['x-permission'] = route.permission;
  operation.parameters = [...(operation.parameters ?? []), ...headersOf(route)];
  const bodies = [operation.requestBody, ...Object.values(operation.responses)];
  for (const media of bodies.flatMap((body) => Object.values(body?.content ?? {}))) {
    media.example = exampleOf(media.schema, document.components.schemas);
  }
  for (const [status, response] of Object.entries(operation.responses)) {
    response.headers = answerHeaders(route, status);
  }
  const { responses } = operation;
  if (route.kind === 'read') responses['304'] = { $ref: '#/components/responses/NotModified' };
  if (route.kind === 'create' || route.kind === 'upload' || route.kind === 'change') {
    responses['204'] = { $ref: '#/components/responses/DoneUnread' };
  }
  for (const status of failuresOf(route)) {
    responses[status] = { $ref: `#/components/responses/Problem${status}` };
  }
}

/** Statuses with a problem that a route may answer. */
function failuresOf(route: ApiRoute): number[] {
  const all = [400, 401, 403, 404, 405, 406, 423, 429, 500, 503];
  if (route.method === 'get') return all;
  const withBody = [409, 412, 413, 415, 422];
  return [...all, ...withBody].sort((a, b) => a - b);
}

function headersOf(route: ApiRoute): Parameter[] {
  const names = ['Tenant'];
  if (route.kind === 'read') names.push('IfNoneMatch');
  if (route.kind === 'change' || route.kind === 'remove') names.push('IfMatch');
  if (route.method === 'post' || route.method === 'patch') names.push('IdempotencyKey');
  return names.map((name) => ({ $ref: `#/components/parameters/${name}` }));
}

function answerHeaders(route: ApiRoute, status: string): Record<string, unknown> {
  const names = ['RateLimit', 'RateLimit-Policy', 'X-Request-Id'];
  if (status !== '204' && ['read', 'create', 'upload', 'change'].includes(route.kind)) {
    names.push('ETag');
  }
  if (status === '201') names.push('Location');
  if (route.kind === 'list') names.push('Link');
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));
}

const text = (example: string): JsonSchema => ({ type: 'string', example });

const problemSchema: JsonSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'requestId'],
  properties: {
    type: text('/developers#invalid'),
    title: text('Some fields are not valid'),
    status: { type: 'integer', example: 422 },
    detail: text('What to do about it.'),
    requestId: text('6c1f9b1e-6d2e-4a55-9d0b-0d3a3c7f5c1a'),
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['detail'],
        properties: {
          pointer: { ...text('/subject'), description: 'JSON Pointer into the body.' },
          parameter: { ...text('limit'), description: 'Query parameter or header.' },
          detail: text('This is needed.'),
        },
      },
    },
  },
};

function shared() {
  const header = (name: string, description: string, example: string): Parameter => ({
    name,
    in: 'header',
    required: false,
    description,
    schema: text(example),
  });
  const shown = (description: string, example: string) => ({ description, schema: text(example) });
  return {
    securitySchemes: {
      apiKey: { type: 'http', scheme: 'bearer', description: 'An API key: msk_<prefix>_<secret>.' },
      accessToken: {
        type: 'http',
        scheme: 'bearer',
        bearerFormat: 'JWT',
        description: 'Access token of a signed-in person.',
      },
    },
    parameters: {
      Tenant: header('Mainstay-Tenant', 'Slug of the company, for access tokens.', 'lotus'),
      IfMatch: header('If-Match', 'ETag the change is based on.', '"3.d2h1Zm9v"'),
      IfNoneMatch: header('If-None-Match', 'ETag of what you have.', '"3.d2h1Zm9v"'),
      IdempotencyKey: header(
        'Idempotency-Key',
        'Any text of your own, the same when you repeat the request.',
        '4f7b1c9e-5d0f-4f6b-8a43-0a3ad2f6f5a1',
      ),
    },
    headers: {
      RateLimit: shown('What is left of each limit, and when it starts anew.', '"key";r=998;t=43'),
      'RateLimit-Policy': shown('The limits that apply.', '"key";q=1000;w=60'),
      'X-Request-Id': shown('Quote it to us.', '6c1f9b1e-6d2e-4a55-9d0b-0d3a3c7f5c1a'),
      ETag: shown('Version of the record.', '"3.d2h1Zm9v"'),
      Link: shown('First and next page (RFC 8288).', '</api/v1/tickets>; rel="first"'),
      Location: shown('Where the new record is.', '/api/v1/tickets/0198b2f0-7b1e-7c3a'),
    },
    responses: {
      NotModified: { description: 'It is what you have.' },
      DoneUnread: { description: 'Done; your permissions don’t let you read the result.' },
      ...Object.fromEntries(problemStatuses.map((status) => [`Problem${status}`, failure(status)])),
    },
  };
}

const problemStatuses = [...new Set(Object.values(problems).map(([status]) => status))];

function failure(status: number) {
  const named = Object.entries(problems).filter(([, [of]]) => of === status);
  const [name, [, title]] = named[0] ?? ['', [status, '']];
  return {
    description: named.map(([, [, words]]) => words).join('; '),
    content: {
      'application/problem+json': {
        schema: { $ref: '#/components/schemas/Problem' },
        example: {
          type: `/developers#${name}`,
          title,
          status,
          requestId: '6c1f9b1e-6d2e-4a55-9d0b-0d3a3c7f5c1a',
        },
      },
    },
  };
}
