import type { ModuleManifest } from '~/platform/modules/manifest';
import { events } from './events.server';

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
  events: { emitted: events, consumed: [] },
  records: {
    memberships: {
      path: 'members/:id',
      owners: [{ column: 'user_id' }],
      fields: { display_name: 'text', email: 'text', status: ['active', 'deactivated'] },
    },
    invitations: { path: 'members/invitations/:id', fields: { email: 'text' } },
    roles: { path: 'members/roles/:id', fields: { name: 'text' } },
  },
} satisfies ModuleManifest;
