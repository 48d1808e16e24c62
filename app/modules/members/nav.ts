import type { NavEntry } from '~/platform/navigation/nav';

export const nav: NavEntry[] = [
  {
    shell: 'workspace',
    to: 'members',
    labelKey: 'members:nav.members',
    icon: 'users',
    permission: 'members.manage',
    group: 'admin',
    order: 10,
  },
  {
    shell: 'workspace',
    to: 'members/roles',
    labelKey: 'members:nav.roles',
    icon: 'key',
    permission: 'roles.read',
    group: 'admin',
    order: 20,
  },
];
