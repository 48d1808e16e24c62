import type { ModuleManifest } from '~/platform/modules/manifest';

export const manifest = {
  id: 'queue',
  version: '1.0.0',
  minPlatformVersion: '1.0.0',
  required: true,
  dependencies: [],
  permissions: [
    {
      code: 'jobs.manage',
      scopes: ['all'],
      guards: [{ table: 'task_pauses', commands: ['select', 'insert', 'delete'] }],
    },
  ],
  nav: {
    workspace: [
      {
        to: 'queue',
        labelKey: 'queue:nav.queue',
        icon: 'layers',
        permission: 'jobs.manage',
        group: 'admin',
        order: 40,
      },
    ],
    hub: [{ to: 'jobs', labelKey: 'queue:nav.jobs', icon: 'layers', order: 40 }],
  },
  events: { emitted: [], consumed: [] },
} satisfies ModuleManifest;
