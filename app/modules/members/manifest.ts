import type { ModuleManifest } from '~/platform/modules/manifest';

export const manifest = {
  id: 'members',
  version: '1.0.0',
  minPlatformVersion: '1.0.0',
  required: true,
  dependencies: [],
  permissions: [],
  nav: {
    workspace: [
      {
        to: 'members',
        labelKey: 'members:nav.members',
        icon: 'users',
        permission: 'members.manage',
        group: 'admin',
        order: 10,
      },
      {
        to: 'members/roles',
        labelKey: 'members:nav.roles',
        icon: 'key',
        permission: 'roles.read',
        group: 'admin',
        order: 20,
      },
    ],
  },
  events: {
    emitted: [
      'member.invited',
      'member.role_changed',
      'member.active',
      'member.deactivated',
      'role.permissions_changed',
    ],
    consumed: [],
  },
} satisfies ModuleManifest;
