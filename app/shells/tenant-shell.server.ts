import { flag } from '~/platform/flags/flag.server';
import { AREA } from '~/platform/http/page-title.server';
import { requestStore } from '~/platform/http/store.server';
import type { Toast } from '~/platform/http/toast.server';
import { currentLink, type NavLink } from '~/platform/navigation/nav';
import { navFor } from '~/platform/navigation/nav.server';
import type { TenantContext } from '~/platform/rbac/guard.server';
import type { HostTenant } from '~/platform/tenancy/hosts.server';
import type { Brand } from '~/ui';
import type { TenantShellProps } from './frames/workspace-frame';

/** A company's looks as frames take them. */
export function brandOf(
  tenant: Pick<HostTenant, 'brandColor' | 'accentColor' | 'logoLight' | 'logoDark'>,
): Brand {
  const logo = (file: string | null) => (file ? `/brand/${file}` : null);
  return {
    color: tenant.brandColor,
    accent: tenant.accentColor,
    logoLight: logo(tenant.logoLight),
    logoDark: logo(tenant.logoDark ?? tenant.logoLight),
  };
}

/** What the workspace's and the portal's frame show, and nothing else of the context. */
export function tenantShell(
  ctx: TenantContext,
  shell: 'workspace' | 'portal',
  toast: Toast | null,
): Omit<TenantShellProps, 'children'> {
  const { tenant, user } = ctx;
  const base = `/${shell === 'workspace' ? 'app' : 'portal'}/${tenant.slug}`;
  const nav: NavLink[] =
    tenant.status === 'trial_expired'
      ? [{ to: `${base}/trial`, labelKey: 'hub:nav.trial', icon: 'clock', group: 'work' }]
      : navFor(shell, base, ctx);
  const current = currentLink(nav, requestStore().url.pathname);
  return {
    title: titleOf(current && ctx.t(current.labelKey), base, tenant.name),
    user: { name: user.name, email: user.email },
    timeZone: user.timeZone,
    tenant: { slug: tenant.slug, name: tenant.name, country: tenant.country },
    brand: brandOf(tenant),
    idleMinutes: tenant.idleMinutes,
    view: ctx.session.view,
    whoSees: shell === 'workspace' ? whoSees(ctx) : undefined,
    tenants: ctx.tenants,
    nav,
    unread: ctx.unread,
    since: Date.now(),
    toast,
    hub: ctx.hubRole !== null,
    support: ctx.support,
    trialDaysLeft: trialDaysLeft(ctx),
    debug: ctx.can('tenant.manage') ? requestStore().debug !== undefined : undefined,
  };
}

/** The start page greets: its area names it better than its heading. */
function titleOf(area: string | undefined, base: string, company: string): string {
  const words = area ? `${area} · ${company}` : company;
  return requestStore().url.pathname === base ? words : AREA + words;
}

const DAY = 86_400_000;

/** Owners see in the last week that their trial runs out. */
function trialDaysLeft(ctx: TenantContext): number | null {
  const { status, trialEndsOn } = ctx.tenant;
  if (status !== 'trial' || !trialEndsOn || ctx.role.key !== 'owner') return null;
  if (!flag(ctx, 'trial_countdown')) return null;
  const days = Math.round((Date.parse(trialEndsOn) - Date.parse(ctx.today())) / DAY);
  return days <= 7 ? Math.max(days, 0) : null;
}

/** On a record's page, for who may ask: where it is explained who can see it. */
function whoSees(ctx: TenantContext): string | undefined {
  const { pathname } = requestStore().url;
  const record = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/.exec(pathname)?.[0];
  if (!record || pathname.endsWith('/access') || !ctx.can('members.view_as')) return undefined;
  return `/app/${ctx.tenant.slug}/access?record=${record}`;
}
