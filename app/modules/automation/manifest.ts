import type { ModuleManifest } from '~/platform/modules/manifest';

export const manifest = {
  id: 'automation',
  version: '1.0.0',
  minPlatformVersion: '1.0.0',
  required: true,
  dependencies: ['webhooks'],
  permissions: [
    {
      code: 'automations.manage',
      scopes: ['all'],
      guards: [
        { table: 'automation_rules', commands: ['select', 'insert', 'update'] },
        { table: 'automation_versions', commands: ['select', 'insert'] },
        { table: 'automation_runs', commands: ['select'] },
      ],
    },
  ],
  nav: {
    workspace: [
      {
        to: 'automation',
        labelKey: 'automation:nav.automation',
        icon: 'play',
        permission: 'automations.manage',
        group: 'admin',
        order: 48,
      },
    ],
  },
  events: { emitted: {}, consumed: [] },
  jobs: ['automation/run'],
} satisfies ModuleManifest;
