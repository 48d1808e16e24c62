import type { HttpBindings } from '@hono/node-server';
import type { ServerBuild } from '@remix-run/node';
import { type Context, Hono } from 'hono';
import { answerApi } from '../api/app.server';
import { receiveHook } from '../hooks/receive.server';
import { logger } from '../observability/logger.server';
import { isOwnHost, isServedAt, tenantByHost } from '../tenancy/hosts.server';
import { announcesTooMuch, bodyLimit, discardBody, limitBody } from './body-limit.server';
import { dropOrigin, isTrustedWrite } from './csrf.server';
import { errorResponse } from './error-page.server';
import { logFailure } from './failure.server';
import { health, metrics, readiness } from './health.server';
import { remixByRoute, remixInDevelopment } from './remix.server';
import type { StaticFiles } from './static-files.server';
import { requestStore } from './store.server';

export type HttpApp = Hono<{ Bindings: HttpBindings }>;
type HttpContext = Context<{ Bindings: HttpBindings }>;

interface AppParts {
  /** Remix's build, or in development how to get the current one. */
  build: ServerBuild | (() => Promise<ServerBuild>);
  /** Absent in development, where Vite serves files. */
  files?: StaticFiles;
}

/** The routes of the process: health, files, the API, and Remix for everything else. */
export function createApp({ build, files }: AppParts): HttpApp {
  const app: HttpApp = new Hono();
  app.onError(unexpected);
  app.get('/healthz', health);
  app.get('/readyz', readiness);
  app.get('/metrics', metrics);
  if (files) {
    app.get('/assets/*', (c) => serveFile(c, files) ?? missingFile());
    app.get('*', async (c, next) => (await serveFile(c, files)) ?? next());
  }
  app.use('*', refuseMalformed);
  app.use('*', serveOwnAddress);
  for (const path of ['/login', '/sign-in']) app.get(path, toSignIn);
  // Before guardWrites: it trusts no cookie, so a write from anywhere is its sender's own.
  app.all('/api/*', answerApi);
  app.use('*', guardWrites);
  app.all('/hooks/*', (c) => receiveHook(c.req.raw, c.req.path));
  app.all('*', pages(build));
  return app;
}

function serveFile(c: HttpContext, files: StaticFiles): Promise<Response> | undefined {
  const { path } = c.req;
  if (!path.includes('.') || path.endsWith('.data')) return undefined;
  const found = files(c.req.raw, path);
  if (found) requestStore().route = path.startsWith('/assets/') ? '/assets/*' : path;
  return found;
}

/** A page of HTML in place of a script would only confuse; and nobody may remember the absence. */
function missingFile(): Response {
  requestStore().route = '/assets/*';
  return new Response('Not found\n', {
    status: 404,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
  });
}

/**
 * No name, id or word holds a NUL, and Postgres stores none; and what is encoded in no way that can be read
 * leads nowhere. Such an address is a mistake of its sender.
 */
async function refuseMalformed(
  c: HttpContext,
  next: () => Promise<void>,
): Promise<Response | undefined> {
  const { target } = requestStore();
  if (target.includes('%') && isMalformed(target)) return errorResponse(c.req.raw, 400);
  return await pass(next);
}

function isMalformed(target: string): boolean {
  if (target.includes('%00')) return true;
  try {
    decodeURIComponent(target.split('?', 1)[0] ?? '');
    return false;
  } catch {
    return true;
  }
}

/**
 * A company's verified domain serves that company (T5). A host that nobody has verified, or that was given
 * up, serves nothing at all.
 */
async function serveOwnAddress(
  c: HttpContext,
  next: () => Promise<void>,
): Promise<Response | undefined> {
  const store = requestStore();
  const { hostname } = new URL(store.origin);
  if (isOwnHost(hostname)) return await pass(next);
  const tenant = await tenantByHost(hostname);
  if (!tenant) return errorResponse(c.req.raw, 404);
  store.hostTenant = tenant;
  if (c.req.path === '/') return c.redirect(`/portal/${tenant.slug}`, 302);
  return isServedAt(tenant, c.req.path) ? await pass(next) : errorResponse(c.req.raw, 404);
}

/** Refuses writes that don't come from our own pages, and bodies that are too large. */
async function guardWrites(
  c: HttpContext,
  next: () => Promise<void>,
): Promise<Response | undefined> {
  const { method, path } = c.req;
  if (method === 'GET' || method === 'HEAD') return await pass(next);
  const { incoming } = c.env;
  const header = (name: string) => [incoming.headers[name]].flat()[0];
  if (!isTrustedWrite({ method, path, origin: requestStore().origin, header })) {
    logger.warn(
      { path, origin: header('origin'), site: header('sec-fetch-site') },
      'write refused',
    );
    return errorResponse(c.req.raw, 403);
  }
  dropOrigin(incoming);
  if (announcesTooMuch(incoming.headers, path)) {
    await discardBody(incoming);
    return tooLarge(c);
  }
  return await pass(next);
}

/** What people type who look for the page. */
function toSignIn(c: HttpContext): Response {
  requestStore().route = c.req.path;
  return c.redirect(`/auth/sign-in${requestStore().url.search}`, 302);
}

function tooLarge(c: HttpContext): Response {
  // What the client still sends would be read as its next request.
  c.env.outgoing.setHeader('Connection', 'close');
  return errorResponse(c.req.raw, 413);
}

async function pass(next: () => Promise<void>): Promise<undefined> {
  await next();
  return undefined;
}

function pages(build: AppParts['build']) {
  const handle = typeof build === 'function' ? remixInDevelopment(build) : remixByRoute(build);
  return async (c: HttpContext): Promise<Response> => {
    const { headers } = c.env.incoming;
    if (headers['transfer-encoding'] === undefined) return await handle(c.req.raw, c.req.path);
    let exceeded = false;
    const request = limitBody(c.req.raw, bodyLimit(headers, c.req.path), () => {
      exceeded = true;
    });
    const response = await handle(request, c.req.path);
    return exceeded ? tooLarge(c) : response;
  };
}

function unexpected(error: Error, c: HttpContext): Response {
  logFailure(error, c.req.path);
  return errorResponse(c.req.raw, 500);
}
