import { expect, it } from 'vitest';
import { currentLink, type NavLink } from './nav';

const links = ['/app/x', '/app/x/members', '/app/x/members/roles'].map(
  (to): NavLink => ({ to, labelKey: 'a:b', icon: 'home', group: 'work' }),
);

it.each([
  ['/app/x', '/app/x'],
  ['/app/x/members', '/app/x/members'],
  ['/app/x/members/invite', '/app/x/members'],
  ['/app/x/members/roles/1', '/app/x/members/roles'],
  ['/app/x/membership', undefined],
  ['/app/x/notifications', undefined],
])('%s belongs to %s', (path, expected) => {
  expect(currentLink(links, path)?.to).toBe(expected);
});

it('an only entry keeps the pages below it', () => {
  expect(currentLink(links.slice(0, 1), '/app/x/tenants/y')?.to).toBe('/app/x');
});
