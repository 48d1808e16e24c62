import type { IconName } from '~/ui';

export type NavShell = 'workspace' | 'portal' | 'hub';

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
