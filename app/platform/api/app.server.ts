import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import { requestStore } from '../http/store.server';
import { getT } from '../i18n/i18n.server';
import { getLocale } from '../preferences/preferences.server';
import { identify } from './access.server';
import { apiDocument } from './document.server';
import { answerError } from './errors.server';
import { limitAnonymous } from './limits.server';
import { contentTypeFor, limited } from './negotiate.server';
import { Paths } from './paths.server';
import { Problem, problemResponse } from './problem.server';
import { apis } from './registry.server';
import { type ApiEnv, type ApiHono, registerRoutes } from './routes.server';

type ApiContext = Context<ApiEnv>;

let made: ApiHono | undefined;

/** Answers what is below /api. Cookies mean nothing here, so there is nothing a foreign page could forge. */
export function answerApi(c: Context<{ Bindings: HttpBindings }>): Response | Promise<Response> {
  made ??= makeApi();
  return made.fetch(c.req.raw, c.env);
}

function makeApi(): ApiHono {
  const routes = registerRoutes(apis);
  const document = JSON.stringify(apiDocument(routes));
  const paths = new Paths(apis);
  // Registered first, it would run first; Hono runs handlers in order, so it gets an app of its own.
  const app = registerRoutes([]);
  app.onError((error, c) => answerError(error, c.req.raw, tOf(c)));
  app.notFound(() => problemResponse('not-found'));
  app.use('*', async (c, next) => {
    requestStore().route = '/api/*';
    openToPrograms(c);
    await next();
  });
  app.options('*', (c) => preflight(c, paths));
  app.get('/openapi.json', async (c) => {
    await limitAnonymous();
    return c.body(document, 200, {
      'Content-Type': 'application/json',
      'Cache-Control': 'public, max-age=300',
    });
  });
  app.use('*', async (c, next) => {
    const methods = paths.methods(c.req.path);
    if (methods.length === 0) throw new Problem('not-found');
    if (!methods.includes(c.req.method)) {
      throw new Problem('method-not-allowed', { headers: { Allow: methods.join(', ') } });
    }
    c.set('type', contentTypeFor(c.req.raw));
    checkBodyType(c, paths);
    let exceeded = false;
    c.req.raw = limited(c.req.raw, c.env.incoming.headers, () => {
      exceeded = true;
    });
    c.set('caller', await identify(c.req.raw));
    await next();
    if (exceeded) c.res = problemResponse('too-large');
  });
  app.route('/', routes);
  return app;
}

/** Any page may call with a key it was given; none can make the browser add a person's cookie. */
function openToPrograms(c: ApiContext): void {
  const { responseHeaders } = requestStore();
  responseHeaders.set('Access-Control-Allow-Origin', '*');
  responseHeaders.set(
    'Access-Control-Expose-Headers',
    'ETag, Link, Location, RateLimit, RateLimit-Policy, Retry-After, X-Request-Id, Idempotency-Replayed',
  );
  responseHeaders.set('Vary', 'Accept, Authorization, Mainstay-Tenant');
  if (c.req.method !== 'GET') responseHeaders.set('Cache-Control', 'no-store');
}

function preflight(c: ApiContext, paths: Paths): Response {
  const methods = c.req.path === '/openapi.json' ? ['GET', 'HEAD'] : paths.methods(c.req.path);
  if (methods.length === 0) return problemResponse('not-found');
  return new Response(null, {
    status: 204,
    headers: {
      Allow: [...methods, 'OPTIONS'].join(', '),
      'Access-Control-Allow-Methods': methods.join(', '),
      'Access-Control-Allow-Headers':
        'Accept, Accept-Language, Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match, Mainstay-Tenant',
      'Access-Control-Max-Age': '7200',
    },
  });
}

/** A body in another format than the route's, or one where none is wanted, is refused before anything else. */
function checkBodyType(c: ApiContext, paths: Paths): void {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return;
  const { headers } = c.env.incoming;
  const isEmpty =
    headers['transfer-encoding'] === undefined && Number(headers['content-length'] ?? 0) === 0;
  const type = headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (isEmpty && !type) return;
  const wanted = paths.bodyType(c.req.method, c.req.path);
  if (type !== wanted) {
    throw new Problem('unsupported-media-type', {
      ...(wanted && { detail: `Send ${wanted}.`, headers: { Accept: wanted } }),
    });
  }
}

function tOf(c: ApiContext) {
  const ctx = c.get('ctx');
  return ctx?.t ?? getT(getLocale(c.req.raw));
}
