import type { IconName } from '~/ui';

export type NavShell = 'workspace' | 'portal' | 'hub';

/**
 * One entry of a shell's navigation. A module lists its own in `app/modules/<slug>/nav.ts` (or
 * `app/platform/<part>/nav.ts`): `export const nav: NavEntry[] = [{ shell: 'workspace', to: 'leave',
 * labelKey: 'people:nav.leave', icon: 'leave', permission: 'leave.read', group: 'people', order: 10 }]`.
 */
export interface NavEntry {
  shell: NavShell;
  /** Below the shell's own address, '' for its start page. */
  to: string;
  labelKey: string;
  icon: IconName;
  /** Left out for people without it; any of several is enough. */
  permission?: string | string[];
  /** Section of the workspace's side bar. */
  group?: NavGroup;
  /** Small numbers come first, within the group. */
  order: number;
}

export const navGroups = ['work', 'people', 'admin'] as const;
export type NavGroup = (typeof navGroups)[number];

/** What a frame draws: the address whole, what the person may not see left out. */
export interface NavLink {
  to: string;
  labelKey: string;
  icon: IconName;
  group: NavGroup;
  badge?: number;
}

/** The entry of the page one is on: the longest address that the path begins with. */
export function currentLink(links: NavLink[], pathname: string): NavLink | undefined {
  return links
    .filter(({ to }) => pathname === to || pathname.startsWith(`${to}/`))
    .sort((a, b) => b.to.length - a.to.length)[0];
}
