import type { TenantContext } from '~/platform/rbac/context.server';
import { optionalRequestStore, type RequestStore } from '../http/store.server';

/** Set by the switch in the account menu; without it nothing is noted down. */
export const DEBUG_COOKIE = 'mainstay_debug';
const BEFORE_COOKIE = 'mainstay_debug_before';
/** Browsers keep cookies of 4 kB. */
const MAX_COOKIE = 3_000;

/** What the panel says of a form that was posted just before this page. */
export interface PostedBefore {
  path: string;
  queries: number;
  ms: number;
  events: string[];
  jobs: string[];
}

/** What one request did (T10). Statements come without their values, which may be private. */
export interface DebugLog {
  queries: { sql: string; ms: number; rows: number }[];
  events: string[];
  jobs: string[];
  /** Who asked, once the guard knows that they may see this; nobody else is shown anything. */
  who?: {
    tenant: string;
    tenantId: string;
    role: string;
    scopes: Record<string, string>;
    modules: string[];
    flags: string[];
  };
  before?: PostedBefore;
}

/** Begins to note down, where the browser asks for it. */
export function startDebug(store: RequestStore, cookies: string | undefined): void {
  if (!cookies?.includes(`${DEBUG_COOKIE}=on`)) return;
  store.debug = { queries: [], events: [], jobs: [] };
  const before = new RegExp(`${BEFORE_COOKIE}=([^;]+)`).exec(cookies)?.[1];
  if (!before) return;
  try {
    store.debug.before = JSON.parse(Buffer.from(before, 'base64url').toString()) as PostedBefore;
  } catch {
    // Somebody else's cookie of that name says nothing.
  }
}

/** The guard's part: those who run the company may see what their own request did. */
export function explainTo(ctx: TenantContext): void {
  const log = optionalRequestStore()?.debug;
  if (!log || !ctx.can('tenant.manage')) return;
  log.who = {
    tenant: ctx.tenant.slug,
    tenantId: ctx.tenant.id,
    role: ctx.role.key ?? ctx.role.name ?? ctx.role.id,
    scopes: ctx.scopes,
    modules: Object.keys(ctx.tenant.modules),
    flags: ctx.session.flags,
  };
}

/** The log, for those who may see it. */
export function debugLog(store: RequestStore): DebugLog | undefined {
  return store.debug?.who && store.debug;
}

/** A posted form answers with a redirect: what it did is told on the page that follows. */
export function debugCookies(store: RequestStore): string[] {
  const log = debugLog(store);
  if (!log) return [];
  const path = 'Path=/; HttpOnly; SameSite=Lax';
  if (store.method === 'GET' || store.method === 'HEAD') {
    return log.before ? [`${BEFORE_COOKIE}=; Max-Age=0; ${path}`] : [];
  }
  const before: PostedBefore = {
    path: store.url.pathname,
    queries: store.dbQueries,
    ms: Math.round(performance.now() - store.startedAt),
    events: log.events.slice(0, 20),
    jobs: log.jobs.slice(0, 20),
  };
  const value = Buffer.from(JSON.stringify(before)).toString('base64url');
  return value.length > MAX_COOKIE ? [] : [`${BEFORE_COOKIE}=${value}; Max-Age=60; ${path}`];
}
