import type { ModuleManifest } from '~/platform/modules/manifest';

export const manifest = {
  id: 'reports',
  version: '1.0.0',
  minPlatformVersion: '1.0.0',
  required: true,
  dependencies: [],
  permissions: [],
  nav: {
    workspace: [
      {
        to: 'reports',
        labelKey: 'reports:nav.reports',
        icon: 'chart',
        permission: ['tickets.read', 'projects.read'],
        order: 90,
      },
    ],
  },
  jobs: ['reports/refresh'],
  events: { emitted: {}, consumed: [] },
} satisfies ModuleManifest;
