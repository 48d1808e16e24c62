import type { SessionTenant } from '../auth/session.server';
import { requestStore } from '../http/store.server';
import { logger } from '../observability/logger.server';
import { type TenantContext, tenantContext, userContext } from '../rbac/context.server';
import { type Caller, openCaller, supabaseOf, unauthorized } from './caller.server';
import type { Access, ApiRoute } from './define.server';
import { limitAnonymous, limitCaller } from './limits.server';
import { Problem } from './problem.server';
import { countCall } from './usage.server';

/**
 * Who calls, counted against their limits. Failed attempts count at the address, so that nobody guesses keys
 * faster than strangers may knock at all.
 */
export async function identify(request: Request): Promise<Caller> {
  let caller: Caller | null;
  try {
    caller = await openCaller(request);
  } catch (error) {
    if (error instanceof Problem) await limitAnonymous();
    throw error;
  }
  if (!caller) {
    await limitAnonymous();
    throw unauthorized('Send “Authorization: Bearer <key or token>”.', 'invalid_request');
  }
  await limitCaller(caller);
  if (caller.session.tenant) countCall(caller.session.tenant.id);
  return caller;
}

/** The context of a caller whom the route admits; what a page's guard does, with problems for redirects. */
export function admit(
  request: Request,
  route: ApiRoute,
  module: string,
  caller: Caller,
): TenantContext {
  const { session } = caller;
  const { tenant } = session;
  if (route.kind === 'person') return withSupabase(personContext(request, caller), caller);
  // The platform's support looks in by the pages, where its visit is seen and ends; here it is nobody.
  if (!tenant || tenant.support) throw withoutCompany(request);
  if (tenant.lapse && !caller.key) throw unauthorized('The session has ended. Sign in again.');
  requireFactor(caller, tenant);
  const ctx = withSupabase(tenantContext(request, session, tenant), caller);
  if (tenant.status === 'suspended' || tenant.status === 'trial_expired') {
    throw new Problem('suspended');
  }
  // What the company has not installed does not exist for it.
  if (module !== 'platform' && !ctx.has(module)) throw new Problem('not-found');
  requireAccess(route, caller, ctx);
  return ctx;
}

/** Not all of a tenant context is there: routes about the person don't ask for the rest. */
function personContext(request: Request, { session }: Caller): TenantContext {
  const { tenant } = session;
  return tenant && !tenant.support && !tenant.lapse
    ? tenantContext(request, session, tenant)
    : (userContext(request, session) as TenantContext);
}

function requireAccess(access: Access, { key }: Caller, ctx: TenantContext): void {
  const { permission, min = 'own', clients = false, personal = false } = access;
  if (personal && key) {
    throw new Problem('forbidden', { detail: 'Use a person’s access token: this is about them.' });
  }
  if (!clients && ctx.role.audience === 'client') throw new Problem('forbidden');
  if (permission === null || ctx.can(permission, min)) return;
  logger.warn({ permission, key: key?.id }, 'permission denied');
  const lacks = key && !key.permissions.includes(permission) ? 'This key' : 'Your role';
  throw new Problem('forbidden', { detail: `${lacks} does not hold ${permission}.` });
}

/** A company named that is not theirs sounds like one that does not exist. */
function withoutCompany(request: Request): Problem {
  if (request.headers.has('Mainstay-Tenant')) return new Problem('not-found');
  return new Problem('bad-request', {
    errors: [{ parameter: 'Mainstay-Tenant', detail: 'Name the company by its slug.' }],
  });
}

/** RFC 9470: the token is good, but a second factor has to be used first. */
function requireFactor({ key, session }: Caller, tenant: SessionTenant): void {
  const passed = key
    ? session.hasFactor || !tenant.requireMfa
    : session.passedFactor || !(session.hasFactor || tenant.requireMfa);
  if (passed) return;
  const challenge = 'Bearer realm="mainstay", error="insufficient_user_authentication"';
  throw new Problem('second-factor', { headers: { 'WWW-Authenticate': challenge } });
}

function withSupabase(ctx: TenantContext, caller: Caller): TenantContext {
  requestStore().locale = ctx.user.locale;
  return Object.defineProperty(ctx, 'supabase', {
    configurable: true,
    get: () => supabaseOf(caller),
  });
}
