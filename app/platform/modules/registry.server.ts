import type { Scope } from '~/platform/auth/session.server';
import type { IconName } from '~/ui';
import { loadManifests } from './load';
import type { Manifest, NavItem } from './manifest';
import { manifest as platform } from './platform.manifest';

const files = import.meta.glob<{ manifest?: unknown }>('/app/modules/*/manifest.ts', {
  eager: true,
});

/** Every module, dependencies first. A manifest that does not hold stops the boot right here. */
export const modules: readonly Manifest[] = loadManifests(
  new Map<string, unknown>([
    ['platform', platform],
    ...Object.entries(files).map(([path, file]): [string, unknown] => [
      path.split('/').at(-2) ?? '',
      file.manifest,
    ]),
  ]),
);

/** Every permission of every module, as the manifests declare it; a test compares with the database. */
export const permissions: readonly Manifest['permissions'][number][] = modules.flatMap(
  (module) => module.permissions,
);

/** An entry of a shell's navigation, for one person. */
export interface NavLink {
  to: string;
  labelKey: string;
  icon: IconName;
  group: NavItem['group'];
  badge?: number;
}

/** What of a context the navigation depends on; a TenantContext is one. */
interface NavContext {
  tenant: { slug: string };
  unread: number;
  can(permission: string, min?: Exclude<Scope, 'none'>): boolean;
}

/** The staff workspace's entries for this person, in order. */
export function workspaceNav(ctx: NavContext): NavLink[] {
  return navOf('workspace', `/app/${ctx.tenant.slug}`, ctx);
}

/** The client portal's entries for this person, in order. */
export function portalNav(ctx: NavContext): NavLink[] {
  return navOf('portal', `/portal/${ctx.tenant.slug}`, ctx);
}

const groups: NavItem['group'][] = ['work', 'people', 'admin'];
const sorted = (shell: 'workspace' | 'portal') =>
  modules
    .flatMap((module) => module.nav[shell])
    .sort((a, b) => groups.indexOf(a.group) - groups.indexOf(b.group) || a.order - b.order);
const items = { workspace: sorted('workspace'), portal: sorted('portal') };

function navOf(shell: 'workspace' | 'portal', base: string, ctx: NavContext): NavLink[] {
  return items[shell]
    .filter(({ permission }) => !permission || [permission].flat().some((code) => ctx.can(code)))
    .map(({ to, labelKey, icon, group, badge }) => ({
      to: to ? `${base}/${to}` : base,
      labelKey,
      icon,
      group,
      ...(badge === 'unread' && ctx.unread > 0 ? { badge: ctx.unread } : {}),
    }));
}
