import type { ModuleManifest } from '~/platform/modules/manifest';

/** Notices are a person's own, so no permission guards them; the words they are told in have one. */
export const manifest = {
  id: 'notifications',
  version: '1.0.0',
  minPlatformVersion: '1.0.0',
  required: true,
  dependencies: [],
  permissions: [
    {
      code: 'notices.manage',
      scopes: ['all'],
      guards: [
        {
          table: 'notification_templates',
          commands: ['select', 'insert', 'update', 'delete'],
        },
      ],
    },
  ],
  nav: {
    workspace: [
      {
        to: 'notifications/templates',
        labelKey: 'notifications:nav.messages',
        icon: 'mail',
        permission: 'notices.manage',
        group: 'admin',
        order: 35,
      },
    ],
    portal: [],
  },
  events: { emitted: {}, consumed: ['file.blocked'] },
} satisfies ModuleManifest;
