import type { NavEntry } from '~/platform/navigation/nav';

export const nav: NavEntry[] = [
  {
    shell: 'workspace',
    to: 'support/tickets',
    labelKey: 'support:nav.tickets',
    icon: 'ticket',
    permission: 'tickets.read',
    group: 'work',
    order: 20,
  },
  { shell: 'portal', to: '', labelKey: 'support:nav.home', icon: 'home', order: 10 },
  {
    shell: 'portal',
    to: 'tickets',
    labelKey: 'support:nav.tickets',
    icon: 'ticket',
    permission: 'tickets.read',
    order: 20,
  },
];
