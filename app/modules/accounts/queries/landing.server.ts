import { forgetSession, openSession, type SessionRow } from '~/platform/auth/session.server';
import { env } from '~/platform/env.server';
import { safeRedirect } from '~/platform/http/redirect.server';
import { requestStore } from '~/platform/http/store.server';

/** Where a company's people work: staff in the workspace, clients in the portal. */
export function companyPath(tenant: { slug: string; audience: 'staff' | 'client' }): string {
  return `/${tenant.audience === 'staff' ? 'app' : 'portal'}/${tenant.slug}`;
}

/** Where somebody belongs who did not say where to: the hub, their company, the switcher, or set-up. */
export function homePath({ hubRole, tenants }: Pick<SessionRow, 'hubRole' | 'tenants'>): string {
  if (hubRole) return '/hub';
  const [first, second] = tenants;
  if (!first) return '/onboarding';
  return second ? '/account/companies' : companyPath(first);
}

/** Where to go right after the session changed: the second factor first, then `next`, then home. */
export async function landingPath(request: Request, next?: string | null): Promise<string> {
  forgetSession();
  const session = await openSession(request, '');
  const wanted = ownPath(next);
  if (!session) return withNext('/auth/sign-in', wanted);
  if (session.hasFactor && !session.passedFactor) {
    return withNext('/auth/second-factor', wanted);
  }
  // At a company's own address one wants that company.
  const here = session.tenants.find(({ slug }) => slug === requestStore().hostTenant?.slug);
  return wanted ?? (here ? companyPath(here) : homePath(session));
}

/** `next` as a path of ours, or null. Links in mails carry it as a whole address. */
export function ownPath(next: string | null | undefined): string | null {
  if (!next) return null;
  const origin = [env.APP_URL, requestStore().origin].find((ours) => next.startsWith(`${ours}/`));
  const path = safeRedirect(origin ? next.slice(origin.length) : next, '');
  return path === '' || path === '/' ? null : path;
}

/** Adds `next` to an address, if there is one. */
export function withNext(path: string, next: string | null | undefined): string {
  if (!next) return path;
  return `${path}${path.includes('?') ? '&' : '?'}next=${encodeURIComponent(next)}`;
}
