import type { ModuleManifest } from '~/platform/modules/manifest';

export const manifest = {
  id: 'developer',
  version: '1.0.0',
  minPlatformVersion: '1.0.0',
  required: true,
  dependencies: [],
  permissions: [
    {
      code: 'apikeys.manage',
      scopes: ['own', 'all'],
      guards: [{ table: 'api_keys', commands: ['select', 'insert', 'update'] }],
    },
  ],
  nav: {
    workspace: [
      {
        to: 'api-keys',
        labelKey: 'developer:nav.keys',
        icon: 'lock',
        permission: 'apikeys.manage',
        group: 'admin',
        order: 60,
      },
    ],
  },
  events: { emitted: [], consumed: [] },
} satisfies ModuleManifest;
