import type { ModuleManifest } from '~/platform/modules/manifest';

export const manifest = {
  id: 'company',
  version: '1.0.0',
  minPlatformVersion: '1.0.0',
  required: true,
  dependencies: [],
  permissions: [],
  nav: {
    workspace: [
      {
        to: 'settings',
        labelKey: 'company:nav.settings',
        icon: 'settings',
        permission: 'tenant.manage',
        group: 'admin',
        order: 5,
      },
    ],
  },
  events: { emitted: {}, consumed: [] },
} satisfies ModuleManifest;
