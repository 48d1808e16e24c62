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

/**
 * The entry of the page one is on: the longest address that the path begins with. The start page, whose
 * address all others begin with, counts only for itself.
 */
export function currentLink(links: NavLink[], pathname: string): NavLink | undefined {
  const isStart = ({ to }: NavLink) =>
    links.length > 1 && links.every((other) => other.to === to || other.to.startsWith(`${to}/`));
  return links
    .filter(
      (link) => link.to === pathname || (pathname.startsWith(`${link.to}/`) && !isStart(link)),
    )
    .sort((a, b) => b.to.length - a.to.length)[0];
}
