import type { NavEntry } from '~/platform/navigation/nav';

export const nav: NavEntry[] = [
  {
    shell: 'workspace',
    to: 'audit',
    labelKey: 'audit:nav.audit',
    icon: 'activity',
    permission: 'audit.read',
    group: 'admin',
    order: 30,
  },
];
