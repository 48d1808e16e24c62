import type { ModuleManifest } from '~/platform/modules/manifest';

export const manifest = {
  id: 'audit',
  version: '1.0.0',
  minPlatformVersion: '1.0.0',
  required: true,
  dependencies: [],
  permissions: [],
  nav: {
    workspace: [
      {
        to: 'audit',
        labelKey: 'audit:nav.audit',
        icon: 'activity',
        permission: 'audit.read',
        group: 'admin',
        order: 30,
      },
    ],
  },
  events: { emitted: {}, consumed: [] },
} satisfies ModuleManifest;
