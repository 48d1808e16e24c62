import { modules } from '../modules/registry.server';
import { type NavLink, type NavShell, navGroups } from './nav';

/**
 * A shell's navigation for one person, from the modules' manifests: `navFor('workspace', '/app/lotus',
 * ctx.can)`. Entries whose permission the person lacks are left out.
 */
export function navFor(
  shell: NavShell,
  base: string,
  can: (permission: string) => boolean,
): NavLink[] {
  return entries[shell]
    .filter(({ permission }) => !permission || [permission].flat().some(can))
    .map(({ to, labelKey, icon, group }) => ({
      to: to ? `${base}/${to}` : base,
      labelKey,
      icon,
      group,
    }));
}

const entries = {
  workspace: inOrder('workspace'),
  portal: inOrder('portal'),
  hub: inOrder('hub'),
};

function inOrder(shell: NavShell) {
  return modules
    .flatMap((module) => module.nav[shell])
    .sort((a, b) => navGroups.indexOf(a.group) - navGroups.indexOf(b.group) || a.order - b.order);
}
