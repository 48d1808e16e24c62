import type { NavEntry } from '~/platform/navigation/nav';

export const nav: NavEntry[] = [
  { shell: 'hub', to: '', labelKey: 'hub:nav.tenants', icon: 'building', order: 10 },
];
