import { AsyncLocalStorage } from 'node:async_hooks';
import { randomFillSync, randomUUID } from 'node:crypto';
import type { Locale } from '../i18n/locales';
import type { DebugLog } from '../observability/debug.server';
import type { Theme } from '../preferences/preferences';
import type { HostTenant } from '../tenancy/hosts.server';

/**
 * What one HTTP request knows about itself. Guards fill in who is asking; whatever is appended to
 * `responseHeaders` reaches the browser with any answer, redirects and errors included.
 */
export class RequestStore {
  readonly requestId: string;
  readonly ip: string;
  /** Our address as the browser sees it, such as https://app.example.com. */
  readonly origin: string;
  readonly method: string;
  /** The connection comes from a trusted proxy, so `ip` is what that proxy says. */
  readonly viaProxy: boolean;
  readonly startedAt = performance.now();
  tenantId: string | undefined;
  userId: string | undefined;
  /** The signed-in person's language and theme, which win over cookies. Set by the guards. */
  locale: Locale | undefined;
  theme: Theme | undefined;
  /** Low-cardinality name of the route for metrics, such as /app/:tenant/tickets. */
  route: string | undefined;
  /** The module whose page it is, such as support; undefined for the kernel's own. */
  module: string | undefined;
  /** The company whose own address the request came to; undefined at ours. */
  hostTenant: HostTenant | undefined;
  /** The browser went away before the answer. */
  aborted = false;
  /** What the request does, for its panel; undefined unless asked for. */
  debug: DebugLog | undefined;
  dbQueries = 0;
  dbMilliseconds = 0;

  /** Path and query as sent. */
  readonly target: string;
  #url: URL | undefined;
  #nonce: string | undefined;
  #responseHeaders: Headers | undefined;

  constructor(init: RequestStoreInit) {
    this.requestId = init.requestId ?? randomUUID();
    this.ip = init.ip ?? '127.0.0.1';
    this.origin = init.origin ?? 'http://localhost';
    this.method = init.method ?? 'GET';
    this.viaProxy = init.viaProxy ?? false;
    this.target = init.target ?? '/';
  }

  get url(): URL {
    this.#url ??= parseTarget(this.origin, this.target);
    return this.#url;
  }

  /** One value per request, for Content-Security-Policy and inline elements. */
  get nonce(): string {
    this.#nonce ??= randomNonce();
    return this.#nonce;
  }

  /** The nonce if this response used one. */
  get usedNonce(): string | undefined {
    return this.#nonce;
  }

  get responseHeaders(): Headers {
    this.#responseHeaders ??= new Headers();
    return this.#responseHeaders;
  }

  /** The headers to merge into the response, if any were set. */
  get extraHeaders(): Headers | undefined {
    return this.#responseHeaders;
  }
}

/** Requests that no URL can express are refused later, by a page that asks for the URL. */
function parseTarget(origin: string, target: string): URL {
  return URL.parse(target.startsWith('/') ? origin + target : target) ?? new URL(origin);
}

/** Asking the system for randomness is slow for 16 bytes and not slower for 4096. */
const pool = Buffer.alloc(4096);
let used = pool.length;

function randomNonce(): string {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += 16;
  return pool.toString('base64', used - 16, used);
}

export interface RequestStoreInit {
  requestId?: string | undefined;
  ip?: string;
  origin?: string;
  method?: string | undefined;
  viaProxy?: boolean;
  /** Path and query as sent. */
  target?: string | undefined;
}

const storage = new AsyncLocalStorage<RequestStore>();

/** The current request's store. Throws outside a request: jobs and scripts have none. */
export function requestStore(): RequestStore {
  const store = storage.getStore();
  if (!store) throw new Error('requestStore() was called outside an HTTP request');
  return store;
}

/** The current request's store, or undefined in jobs and scripts. */
export function optionalRequestStore(): RequestStore | undefined {
  return storage.getStore();
}

/** Runs `fn` as part of a request: the server does, and tests that call loaders directly. */
export function runWithRequestStore<T>(init: RequestStore | RequestStoreInit, fn: () => T): T {
  return storage.run(init instanceof RequestStore ? init : new RequestStore(init), fn);
}
