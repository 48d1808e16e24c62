import { modules } from '~/platform/modules/registry.server';
import { type NavEntry, type NavLink, type NavShell, navGroups } from './nav';

const lists = import.meta.glob<NavEntry[]>(
  ['/app/modules/*/nav.ts', '/app/platform/*/nav.ts', '!/app/platform/navigation/nav.ts'],
  { eager: true, import: 'nav' },
);

/** Business modules say it in their manifests. */
const declared = modules.flatMap(({ nav }): NavEntry[] => [
  ...nav.workspace.map((item) => ({ ...item, shell: 'workspace' as const })),
  ...nav.portal.map((item) => ({ ...item, shell: 'portal' as const })),
]);

const groupRank = (entry: NavEntry) => navGroups.indexOf(entry.group ?? 'work');

const entries = [...declared, ...Object.values(lists).flat()].sort(
  (a, b) => groupRank(a) - groupRank(b) || a.order - b.order,
);

/** A shell's navigation for one person: `navFor('workspace', '/app/lotus', ctx.can)`. */
export function navFor(
  shell: NavShell,
  base: string,
  can: (permission: string) => boolean,
): NavLink[] {
  return entries
    .filter((entry) => entry.shell === shell)
    .filter(({ permission }) => !permission || [permission].flat().some(can))
    .map(({ to, labelKey, icon, group = 'work' }) => ({
      to: to ? `${base}/${to}` : base,
      labelKey,
      icon,
      group,
    }));
}
