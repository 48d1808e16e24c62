import { modules } from '../modules/registry.server';
import { type NavLink, type NavShell, navGroups } from './nav';

/**
 * A shell's navigation for one person, from the modules' manifests: `navFor('workspace', '/app/lotus',
 * ctx)`. Entries of modules that the tenant does not have, or whose permission the person lacks, are left out.
 */
export function navFor(
  shell: NavShell,
  base: string,
  { can, has = () => true }: NavReader,
): NavLink[] {
  return entries[shell]
    .filter(({ module, since }) => has(module, since))
    .filter(({ permission }) => !permission || [permission].flat().some((code) => can(code)))
    .map(({ to, labelKey, icon, group }) => ({
      to: to ? `${base}/${to}` : base,
      labelKey,
      icon,
      group,
    }));
}

/** Whoever the navigation is for: a guard's context. */
interface NavReader {
  can(permission: string): boolean;
  /** Absent where modules make no difference: the hub. */
  has?(module: string, version?: string): boolean;
}

const entries = {
  workspace: inOrder('workspace'),
  portal: inOrder('portal'),
  hub: inOrder('hub'),
};

function inOrder(shell: NavShell) {
  return modules
    .flatMap((module) => module.nav[shell].map((item) => ({ ...item, module: module.id })))
    .sort((a, b) => navGroups.indexOf(a.group) - navGroups.indexOf(b.group) || a.order - b.order);
}
