import type { ModuleManifest } from '~/platform/modules/manifest';

export const manifest = {
  id: 'audit',
  version: '1.0.0',
  minPlatformVersion: '1.0.0',
  required: true,
  dependencies: [],
  permissions: [
    {
      code: 'audit.manage',
      scopes: ['all'],
      guards: [{ table: 'audit_settings', commands: ['select', 'update', 'insert'] }],
    },
  ],
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
  jobs: ['audit/seal', 'audit/anchor', 'audit/export', 'audit/remove-old'],
  events: { emitted: {}, consumed: [] },
} satisfies ModuleManifest;
