import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import { debugCookies, startDebug } from '../observability/debug.server';
import { accessLogger } from '../observability/logger.server';
import { recordRequest } from '../observability/metrics.server';
import { serverTiming } from '../observability/timing.server';
import type { HttpApp } from './app.server';
import { clientAddress } from './client-address.server';
import { compressResponse } from './compression.server';
import { errorResponse } from './error-page.server';
import { logFailure } from './failure.server';
import { contentSecurityPolicy, setSecurityHeaders } from './security-headers.server';
import { RequestStore, requestStore, runWithRequestStore } from './store.server';

/** Longer than an id: 36 characters is a UUID. */
const TOKEN = /[\w-]{40,}/g;
const REQUEST_ID = /^[A-Za-z0-9_-]{8,64}$/;

/**
 * The outermost layer: gives each request its store (id, client, nonce), every response its headers,
 * and each pair one log line and one count.
 */
export function createListener(app: HttpApp): RequestListener {
  const handle = getRequestListener(
    async (request, env) => finish(request, await app.fetch(request, env), env as HttpBindings),
    { errorHandler: failed },
  );
  return (incoming, outgoing) => {
    const store = openStore(incoming);
    startDebug(store, incoming.headers.cookie);
    setSecurityHeaders(outgoing, store.requestId, store.origin);
    outgoing.once('close', () => {
      store.aborted = !outgoing.writableFinished;
      account(store, outgoing);
    });
    runWithRequestStore(store, () => {
      handle(incoming, outgoing).catch((error: unknown) => {
        logFailure(error, pathOf(store));
        outgoing.destroy();
      });
    });
  };
}

function openStore(incoming: IncomingMessage): RequestStore {
  const { ip, origin, viaProxy } = clientAddress(incoming);
  const given = incoming.headers['x-request-id'];
  const trusted = viaProxy && typeof given === 'string' && REQUEST_ID.test(given);
  return new RequestStore({
    requestId: trusted ? given : undefined,
    ip,
    origin,
    viaProxy,
    method: incoming.method,
    target: incoming.url,
  });
}

/** What Remix and the other handlers need not care about: extra headers, caching, CSP, compression. */
async function finish(
  request: Request,
  answer: Response,
  { incoming, outgoing }: HttpBindings,
): Promise<Response> {
  const store = requestStore();
  let response = answer;
  for (const cookie of debugCookies(store)) store.responseHeaders.append('Set-Cookie', cookie);
  const { extraHeaders } = store;
  if (extraHeaders) response = withHeaders(response, extraHeaders);
  if (!response.headers.has('Cache-Control')) {
    outgoing.setHeader('Cache-Control', store.userId ? 'private, no-store' : 'private, no-cache');
  }
  outgoing.setHeader('Content-Security-Policy', contentSecurityPolicy(store.usedNonce));
  const timing = serverTiming(store);
  if (timing) outgoing.setHeader('Server-Timing', timing);
  if (request.method === 'HEAD') return response;
  return await compressResponse(
    response,
    incoming.headers['accept-encoding'] as string | undefined,
  );
}

/** `Response.redirect()` and fetched responses have headers that cannot be changed. */
function withHeaders(response: Response, extra: Headers): Response {
  const headers = new Headers(response.headers);
  for (const [name, value] of extra) {
    if (name === 'set-cookie') headers.append(name, value);
    else headers.set(name, value);
  }
  const { status, statusText } = response;
  return new Response(response.body, { status, statusText, headers });
}

/** Requests that are broken as HTTP (no or bad Host, bad target) never reach the app. */
function failed(error: unknown): Response {
  const isTheirs = error instanceof Error && error.name === 'RequestError';
  if (!isTheirs) logFailure(error, pathOf(requestStore()));
  return errorResponse(new Request(requestStore().origin), isTheirs ? 400 : 500);
}

function account(store: RequestStore, outgoing: ServerResponse): void {
  const ms = performance.now() - store.startedAt;
  const status = store.aborted ? 499 : outgoing.statusCode;
  recordRequest(store.method, store.route ?? 'unmatched', status, ms);
  // "Not ready" is a right answer to whoever asks; what is missing has a line of its own.
  const failed = status >= 500 && store.route !== '/readyz';
  accessLogger[failed ? 'error' : 'info'](
    {
      requestId: store.requestId,
      tenantId: store.tenantId,
      userId: store.userId,
      method: store.method,
      path: pathOf(store),
      route: store.route,
      status,
      ms: Math.round(ms * 10) / 10,
      ip: store.ip,
    },
    'request',
  );
}

/** Without the query, which may hold what people searched for, and without tokens of links. */
function pathOf(store: RequestStore): string {
  const path = store.target.split('?', 1)[0] ?? '';
  return path.length < 40 ? path : path.replace(TOKEN, '[token]');
}
