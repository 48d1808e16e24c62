import { sql } from 'kysely';
import { type Claims, readTenant, withTenant } from '~/platform/db/tenant.server';
import { requestStore } from '~/platform/http/store.server';
import { type AccessToken, readAccessToken, refreshAccessToken } from './access-token.server';
import { noteDevice } from './devices.server';
import { noteSupportVisit } from './support.server';
import { lookAs, type OpenView } from './view.server';

export type Scope = 'none' | 'own' | 'team' | 'all';
export type Audience = 'staff' | 'client';

/** What `private.company_session(slug)` answers. */
export interface SessionRow {
  user: {
    id: string;
    email: string;
    name: string;
    locale: string | null;
    timeZone: string | null;
    theme: string;
    confirmed: boolean;
    onboarding: Record<string, unknown> | null;
  };
  hasFactor: boolean;
  /** This session has used it: the token says so, and the session still does. */
  passedFactor: boolean;
  hubRole: 'super_admin' | 'support' | 'billing' | null;
  clockMovedByMs: number;
  tenants: { slug: string; name: string; audience: Audience }[];
  tenant: SessionTenant | null;
  /** Feature flags that are on here; ask through `flag(ctx, key)`. */
  flags: string[];
}

export interface SessionTenant {
  id: string;
  slug: string;
  name: string;
  country: string;
  currency: string;
  locale: string;
  timeZone: string;
  /** 0 Sunday … 6 Saturday. */
  weekStart: number;
  template: string;
  status: 'trial' | 'active' | 'suspended' | 'trial_expired';
  statusReason: string | null;
  /** Last day of the trial, in the tenant's zone. */
  trialEndsOn: string | null;
  requireMfa: boolean;
  brandColor: string | null;
  accentColor: string | null;
  /** Modules it has, besides those that every tenant has. */
  modules: Record<string, { version: string; settings: Record<string, unknown> }>;
  /** Safeguards that its template brought. */
  flags: 'health'[];
  /** Which modules it may install. */
  plan: string;
  /** Files of the logos, for light and dark ground. */
  logoLight: string | null;
  logoDark: string | null;
  /** Minutes without use after which a session no longer opens this company. */
  idleMinutes: number | null;
  /** Why this session no longer opens it. */
  lapse: 'idle' | 'expired' | null;
  displayName: string;
  role: { id: string; key: string | null; name: string | null; audience: Audience };
  scopes: Record<string, Scope>;
  employeeId: string | null;
  clientIds: string[];
  /** Unread notifications, counted up to 100. */
  unread: number;
  /** Set when the platform's support staff look in, instead of a membership. */
  support: SupportAccess | null;
}

/** A time-boxed access that the tenant's owner sees and can end. */
export interface SupportAccess {
  grantId: string;
  access: 'read' | 'act';
  expiresAt: string;
  reason: string;
}

export interface Session extends SessionRow {
  token: AccessToken;
  claims: Claims;
  /** Somebody looks as the person: who, until when, and nothing can be changed. */
  view?: { by: string; person: string; until: string } | undefined;
}

const opened = new WeakMap<object, Map<string, Promise<Session | null>>>();

/**
 * Who is asking, in the tenant of the URL ('' for none): one round trip, once per request and slug, however
 * many loaders ask. null when signed out, or when the session was ended elsewhere.
 */
export function openSession(request: Request, slug: string): Promise<Session | null> {
  const store = requestStore();
  let bySlug = opened.get(store);
  if (!bySlug) {
    bySlug = new Map();
    opened.set(store, bySlug);
  }
  let session = bySlug.get(slug);
  if (!session) {
    session = load(request, slug);
    bySlug.set(slug, session);
  }
  return session;
}

/** Forget what was read, after signing in or out within one request. */
export function forgetSession(): void {
  opened.delete(requestStore());
}

async function load(request: Request, slug: string): Promise<Session | null> {
  const store = requestStore();
  let token = await readAccessToken(request);
  if (!token) return null;
  const claims = claimsOf(token, store.requestId, store.ip);
  const { rows } = await readTenant({ claims }, (trx) =>
    sql<{ session: SessionRow | null; view: OpenView | null }>`
      select private.company_session(${slug}) as session, private.open_view(${slug}) as view`.execute(
      trx,
    ),
  );
  const row = rows[0]?.session;
  if (!row) return null;
  store.userId = row.user.id;
  noteDevice(request, claims);
  if (row.tenant) {
    store.tenantId = row.tenant.id;
    claims.app_metadata = { tenant_id: row.tenant.id };
    if (row.tenant.support) {
      claims.support_grant = row.tenant.support.grantId;
      const stands = await noteSupportVisit(claims, row.tenant.support);
      return { ...row, tenant: stands ? row.tenant : null, token, claims };
    }
    token = (await follow(request, row.tenant, token, claims)) ?? token;
    const view = rows[0]?.view;
    const seen = view && (await lookAs({ ...row, tenant: row.tenant }, view, claims));
    if (view && seen) {
      const { person, until } = view;
      const by = row.tenant.displayName;
      return { ...seen.row, token, claims: seen.claims, view: { by, person, until } };
    }
  }
  return { ...row, token, claims };
}

function claimsOf(token: AccessToken, requestId: string, ip: string): Claims {
  return {
    role: 'authenticated',
    sub: token.sub,
    aal: token.aal,
    session_id: token.sessionId,
    request_id: requestId,
    ip,
  };
}

/** The URL decides, the session follows: tokens sent straight to Supabase must carry the same tenant. */
async function follow(
  request: Request,
  tenant: SessionTenant,
  token: AccessToken,
  claims: Claims,
): Promise<AccessToken | null> {
  if (token.tenantId === tenant.id || tenant.status === 'suspended') return null;
  await withTenant({ claims }, (trx) =>
    sql`select private.switch_tenant(${tenant.id}::uuid)`.execute(trx),
  );
  return refreshAccessToken(request);
}
