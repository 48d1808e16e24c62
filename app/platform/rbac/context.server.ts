import type { SupabaseClient } from '@supabase/supabase-js';
import type {
  Audience,
  Scope,
  Session,
  SessionTenant,
  SupportAccess,
} from '~/platform/auth/session.server';
import { supabaseFor } from '~/platform/auth/supabase.server';
import type { Claims, DbContext } from '~/platform/db/tenant.server';
import { requestStore } from '~/platform/http/store.server';
import { type Locale, toLocale } from '~/platform/i18n';
import { getT } from '~/platform/i18n/i18n.server';
import type { Translate } from '~/platform/i18n/translate';
import { hasModule } from '~/platform/modules/installed.server';
import { explainTo } from '~/platform/observability/debug.server';
import { isTheme, type Theme } from '~/platform/preferences/preferences';
import { getLocale } from '~/platform/preferences/preferences.server';

/** A signed-in person, wherever they are. */
export interface UserContext extends DbContext {
  claims: Claims;
  requestId: string;
  ip: string;
  user: {
    id: string;
    email: string;
    name: string;
    locale: Locale;
    timeZone: string;
    theme: Theme;
    confirmed: boolean;
  };
  /** The person has a verified second factor. */
  hasFactor: boolean;
  /** This session has passed it. */
  passedFactor: boolean;
  hubRole: Session['hubRole'];
  /** Companies the person belongs to, for the switcher. */
  tenants: Session['tenants'];
  session: Session;
  t: Translate;
  supabase: SupabaseClient;
  /** The product's time: tests and the demo may move it. */
  now(): Date;
}

/** A signed-in person in one tenant. Everything in it was read from the database for this request. */
export interface TenantContext extends UserContext {
  tenant: Omit<
    SessionTenant,
    'role' | 'scopes' | 'employeeId' | 'clientIds' | 'unread' | 'displayName' | 'support'
  >;
  /** The platform's support staff look in; null for the tenant's own people. */
  support: SupportAccess | null;
  role: { id: string; key: string | null; name: string | null; audience: Audience };
  scopes: Record<string, Scope>;
  displayName: string;
  employeeId: string | null;
  clientIds: string[];
  unread: number;
  /** Scope of a permission; none when the role lacks it. */
  scope(permission: string): Scope;
  /** Holds the permission, at least as widely as `min`. A courtesy for pages: the database decides. */
  can(permission: string, min?: Exclude<Scope, 'none'>): boolean;
  /** The tenant has the module, at least in that version. */
  has(module: string, version?: string): boolean;
  /** The calendar day in the tenant's time zone, YYYY-MM-DD. */
  today(): string;
}

const ranks: Record<Scope, number> = { none: 0, own: 1, team: 2, all: 3 };

/** Order of scopes: none 0, own 1, team 2, all 3. */
export function scopeRank(scope: Scope): number {
  return ranks[scope];
}

/** The calendar day of an instant in a time zone, YYYY-MM-DD. */
export function dayIn(timeZone: string, at: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(at);
}

/** Builds the context of a person from their session. */
export function userContext(request: Request, session: Session): UserContext {
  const store = requestStore();
  const { user, tenant } = session;
  const locale = getLocale(request, { user: user.locale, tenant: tenant?.locale ?? null });
  const theme = isTheme(user.theme) ? user.theme : 'system';
  store.locale = toLocale(user.locale) ?? undefined;
  store.theme = theme === 'system' ? undefined : theme;
  return {
    claims: session.claims,
    requestId: store.requestId,
    ip: store.ip,
    user: {
      id: user.id,
      email: user.email,
      name: tenant?.displayName ?? (user.name || user.email),
      locale,
      timeZone: user.timeZone ?? tenant?.timeZone ?? 'UTC',
      theme,
      confirmed: user.confirmed,
    },
    hasFactor: session.hasFactor,
    passedFactor: session.passedFactor,
    hubRole: session.hubRole,
    tenants: session.tenants,
    session,
    t: getT(locale),
    get supabase() {
      return supabaseFor(request);
    },
    now: () => new Date(Date.now() + session.clockMovedByMs),
  };
}

/** Builds the context of a person in a tenant from their session, which must have one. */
export function tenantContext(
  request: Request,
  session: Session,
  row: SessionTenant,
): TenantContext {
  const base = userContext(request, session);
  const { role, scopes, employeeId, clientIds, unread, displayName, support, ...tenant } = row;
  const scope = (permission: string) => scopes[permission] ?? 'none';
  // Defined on `base` itself: a spread would call the `supabase` getter.
  const ctx = Object.assign(base, {
    tenant,
    role,
    scopes,
    displayName,
    employeeId,
    clientIds,
    unread,
    support,
    scope,
    can: (permission: string, min: Exclude<Scope, 'none'> = 'own') =>
      ranks[scope(permission)] >= ranks[min],
    has: (module: string, version?: string) => hasModule(tenant.modules, module, version),
    today: () => dayIn(row.timeZone, base.now()),
  });
  explainTo(ctx);
  return ctx;
}
