import type { ModuleManifest } from '~/platform/modules/manifest';
import { events } from './events.server';

export const manifest = {
  id: 'crm',
  version: '1.0.0',
  minPlatformVersion: '1.0.0',
  category: 'sales',
  nameKey: 'crm:module.name',
  descriptionKey: 'crm:module.description',
  dependencies: ['members'],
  search: [
    {
      kind: 'clients',
      labelKey: 'crm:nav.clients',
      icon: 'building',
      workspace: 'crm/clients/:id',
      portal: 'organisation',
      order: 40,
    },
    {
      kind: 'contacts',
      labelKey: 'crm:contact.title',
      icon: 'users',
      workspace: 'crm/clients/:within',
      portal: 'organisation',
      order: 50,
    },
  ],
  permissions: [
    {
      code: 'clients.read',
      scopes: ['own', 'all'],
      guards: [
        { table: 'clients', commands: ['select'] },
        { table: 'client_contacts', commands: ['select'] },
      ],
    },
    {
      code: 'clients.manage',
      scopes: ['all'],
      guards: [
        { table: 'clients', commands: ['insert', 'update', 'delete'] },
        { table: 'client_contacts', commands: ['insert', 'update', 'delete'] },
      ],
    },
    {
      code: 'clients.invite',
      scopes: ['own', 'team'],
      guards: [{ table: 'invitations', commands: ['select'] }],
    },
  ],
  nav: {
    workspace: [
      {
        to: 'crm/clients',
        labelKey: 'crm:nav.clients',
        icon: 'building',
        permission: 'clients.read',
        order: 30,
      },
    ],
    portal: [
      {
        to: 'organisation',
        labelKey: 'crm:portal.nav',
        icon: 'building',
        permission: 'clients.read',
        order: 50,
      },
    ],
  },
  events: { emitted: events, consumed: [] },
  records: {
    clients: { path: 'crm/clients/:id', fields: { name: 'text' } },
  },
} satisfies ModuleManifest;
