import type { ModuleManifest } from '~/platform/modules/manifest';
import { events } from './events.server';

export const manifest = {
  id: 'hub',
  version: '1.0.0',
  minPlatformVersion: '1.0.0',
  required: true,
  dependencies: [],
  permissions: [
    {
      code: 'support_access.manage',
      scopes: ['all'],
      guards: [{ table: 'support_grants', commands: ['select', 'update'] }],
    },
  ],
  nav: {
    workspace: [
      {
        to: 'settings/support-access',
        labelKey: 'hub:nav.supportAccess',
        icon: 'eye',
        permission: 'support_access.manage',
        group: 'admin',
        order: 90,
      },
    ],
    hub: [
      { to: '', labelKey: 'hub:nav.tenants', icon: 'building', order: 10 },
      {
        to: 'people',
        labelKey: 'hub:nav.people',
        icon: 'user',
        permission: 'users.read',
        order: 20,
      },
      {
        to: 'support',
        labelKey: 'hub:nav.support',
        icon: 'eye',
        permission: 'support.access',
        order: 30,
      },
      { to: 'flags', labelKey: 'hub:nav.flags', icon: 'flag', permission: 'flags.read', order: 60 },
      {
        to: 'fleet',
        labelKey: 'hub:nav.fleet',
        icon: 'server',
        permission: 'fleet.read',
        order: 70,
      },
      {
        to: 'trail',
        labelKey: 'hub:nav.trail',
        icon: 'activity',
        permission: 'hub_audit.read',
        order: 80,
      },
    ],
  },
  events: { emitted: events, consumed: Object.keys(events) },
  records: { support_grants: { path: 'settings/support-access/:id' } },
} satisfies ModuleManifest;
