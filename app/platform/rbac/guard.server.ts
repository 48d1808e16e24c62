import { data, redirect } from '@remix-run/node';
import { recordAudit } from '~/platform/audit/record.server';
import {
  type Audience,
  openSession,
  type Session,
  type SessionTenant,
} from '~/platform/auth/session.server';
import { supabaseFor } from '~/platform/auth/supabase.server';
import { withTenant } from '~/platform/db/tenant.server';
import { requestStore } from '~/platform/http/store.server';
import { moduleOf } from '~/platform/modules/installed.server';
import { logger } from '~/platform/observability/logger.server';
import { redactsHealth } from '~/platform/tenancy/health';
import { type TenantContext, tenantContext, type UserContext, userContext } from './context.server';
import { type HubPermission, hubPermissions } from './hub-permissions';

export type { TenantContext, UserContext } from './context.server';
export type { HubPermission } from './hub-permissions';

/** Parameters of a route below /app/:tenant or /portal/:tenant. */
type Params = { tenant?: string | undefined };

interface TenantOptions {
  /** The page stays open to owners when the trial has ended: what happened, the export. */
  afterTrial?: boolean;
}

/**
 * What a shell draws its frame from: the same person in the same tenant, whatever the page within, even one
 * that is not there.
 */
export function requireShell(
  request: Request,
  params: Params,
  audience: Audience,
): Promise<TenantContext> {
  return requireMember(request, params, audience, { afterTrial: true });
}

/**
 * The guard of the staff workspace: signed in, second factor passed, a member of the URL's tenant as
 * staff, the tenant not suspended, the page's module installed, the permission held (null: any member). Throws
 * a redirect to sign-in, 404 (unknown, not theirs or not installed: the same answer), 423 (suspended), 402 (the
 * trial has ended) or 403.
 */
export function requireTenant(
  request: Request,
  params: Params,
  permission: string | null,
  options: TenantOptions = {},
): Promise<TenantContext> {
  return requirePage(request, params, 'staff', permission, options);
}

/** The same for clients in the portal. */
export function requirePortal(
  request: Request,
  params: Params,
  permission: string | null,
): Promise<TenantContext> {
  return requirePage(request, params, 'client', permission, {});
}

/** A signed-in person outside any tenant: account pages, onboarding, the switcher. */
export async function requireUser(
  request: Request,
  { factor = true }: { factor?: boolean } = {},
): Promise<UserContext> {
  const session = await requireSession(request, '');
  if (factor) requireFactor(request, session);
  return userContext(request, session);
}

/** The person, or null when nobody is signed in. */
export async function getOptionalUser(request: Request): Promise<UserContext | null> {
  const session = await openSession(request, '');
  return session ? userContext(request, session) : null;
}

export interface HubContext extends UserContext {
  can(permission: HubPermission): boolean;
}

/** The platform's own staff. To everybody else the hub does not exist. */
export async function requireHub(request: Request, permission: HubPermission): Promise<HubContext> {
  const session = await requireSession(request, '');
  const allowed = session.hubRole ? hubPermissions[session.hubRole] : [];
  if (!session.hubRole) throw notFound();
  requireFactor(request, session);
  if (!allowed.includes(permission)) throw forbidden(permission);
  return Object.assign(userContext(request, session), {
    can: (wanted: HubPermission) => allowed.includes(wanted),
  });
}

/** 404: there is no such thing, or it is not theirs to know about. */
export function notFound() {
  return data(null, { status: 404 });
}

/** 403, and a line in the log (failed authorisation is always logged). */
export function forbidden(permission: string) {
  logger.warn({ permission }, 'permission denied');
  return data({ permission }, { status: 403 });
}

async function requirePage(
  request: Request,
  params: Params,
  audience: Audience,
  permission: string | null,
  options: TenantOptions,
): Promise<TenantContext> {
  const ctx = await requireMember(request, params, audience, options);
  const page = requestStore().module;
  const owner = permission && moduleOf(permission);
  if ((page && !ctx.has(page)) || (owner && !ctx.has(owner))) throw notFound();
  if (permission && !ctx.can(permission)) throw forbidden(permission);
  if (page && request.method === 'GET' && redactsHealth(ctx)) await recordPage(ctx, page);
  return ctx;
}

const recorded = new WeakSet<object>();

/** Under the health safeguard every look at a module's page is in the trail, once a request. */
async function recordPage(ctx: TenantContext, page: string): Promise<void> {
  const store = requestStore();
  if (recorded.has(store)) return;
  recorded.add(store);
  await withTenant(ctx, (trx) =>
    recordAudit(trx, { action: 'page.read', recordType: page, recordId: store.url.pathname }),
  );
}

async function requireMember(
  request: Request,
  params: Params,
  audience: Audience,
  options: TenantOptions,
): Promise<TenantContext> {
  const slug = params.tenant ?? '';
  const session = await requireSession(request, slug);
  const { tenant } = session;
  if (!tenant) throw notFound();
  if (tenant.lapse) throw await endLapsed(request, tenant.lapse);
  if (tenant.role.audience !== audience) {
    throw redirect(`/${tenant.role.audience === 'staff' ? 'app' : 'portal'}/${tenant.slug}`);
  }
  requireFactor(request, session, tenant);
  if (session.view && request.method !== 'GET' && request.method !== 'HEAD') {
    logger.warn({ by: session.claims.act?.by }, 'a look as somebody changes nothing');
    throw data({ viewing: session.view.person }, { status: 403 });
  }
  // Sets the person's language and theme before anything is thrown that a page must explain.
  const ctx = tenantContext(request, session, tenant);
  if (tenant.status === 'suspended') {
    throw data({ tenant: tenant.name, reason: tenant.statusReason }, { status: 423 });
  }
  if (tenant.status === 'trial_expired') requireOpenTrial(ctx, options);
  if (ctx.support?.access === 'read' && !isRead(request)) {
    logger.warn({ grant: ctx.support.grantId }, 'write refused under read-only support access');
    throw data({ reason: ctx.t('errors:readOnlySupport') }, { status: 403 });
  }
  return ctx;
}

/** After the trial owners reach what stays open to them; everybody else, and every other page, reads why not. */
function requireOpenTrial(ctx: TenantContext, { afterTrial }: TenantOptions): void {
  const isOwner = ctx.role.key === 'owner';
  if (isOwner && afterTrial) return;
  const href = isOwner ? `/app/${ctx.tenant.slug}/trial` : undefined;
  throw data({ tenant: ctx.tenant.name, trialHref: href }, { status: 402 });
}

function isRead(request: Request): boolean {
  return request.method === 'GET' || request.method === 'HEAD';
}

async function requireSession(request: Request, slug: string): Promise<Session> {
  const session = await openSession(request, slug);
  if (!session) throw redirect(`/auth/sign-in?next=${encodeURIComponent(returnPath(request))}`);
  return session;
}

const ending = new WeakMap<object, Promise<unknown>>();

/** The database opens nothing for such a session any more (private.session_lapse); signing in again does. */
async function endLapsed(request: Request, why: 'idle' | 'expired'): Promise<Response> {
  const store = requestStore();
  const ended = ending.get(store) ?? supabaseFor(request).auth.signOut({ scope: 'local' });
  ending.set(store, ended);
  await ended;
  return redirect(`/auth/sign-in?why=${why}&next=${encodeURIComponent(returnPath(request))}`);
}

/** A person with a second factor must have used it; a tenant that requires one sends people to set it up. */
function requireFactor(request: Request, session: Session, tenant?: SessionTenant): void {
  if (session.passedFactor) return;
  const next = encodeURIComponent(returnPath(request));
  if (session.hasFactor) throw redirect(`/auth/second-factor?next=${next}`);
  if (tenant?.requireMfa) throw redirect(`/account/security/totp?required=1&next=${next}`);
}

/** Where to come back to: this page for a GET, the page the form was on otherwise. */
function returnPath(request: Request): string {
  const { url, origin } = requestStore();
  const path = `${url.pathname}${url.search}`.replace(/\.data(?=\?|$)/, '');
  if (request.method === 'GET') return path;
  const referrer = request.headers.get('Referer');
  if (!referrer?.startsWith(`${origin}/`)) return path;
  return referrer.slice(origin.length);
}
