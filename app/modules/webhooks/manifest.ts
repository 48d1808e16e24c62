import type { ModuleManifest } from '~/platform/modules/manifest';
import { events } from './events.server';

export const manifest = {
  id: 'webhooks',
  version: '1.0.0',
  minPlatformVersion: '1.0.0',
  required: true,
  dependencies: [],
  permissions: [
    {
      code: 'webhooks.manage',
      scopes: ['all'],
      guards: [
        { table: 'webhook_endpoints', commands: ['select', 'insert', 'update', 'delete'] },
        { table: 'webhook_deliveries', commands: ['select'] },
        { table: 'webhook_attempts', commands: ['select'] },
      ],
    },
  ],
  nav: {
    workspace: [
      {
        to: 'webhooks',
        labelKey: 'webhooks:nav.webhooks',
        icon: 'send',
        permission: 'webhooks.manage',
        group: 'admin',
        order: 50,
      },
    ],
  },
  events: { emitted: events, consumed: ['webhook.endpoint_disabled'] },
  records: { webhook_endpoints: { path: 'webhooks/:id', fields: { description: 'text' } } },
  jobs: ['webhooks/deliver'],
} satisfies ModuleManifest;
