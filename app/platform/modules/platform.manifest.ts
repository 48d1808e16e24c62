import { z } from 'zod';
import { events as fileEvents } from '~/platform/files/events';
import type { ModuleManifest } from './manifest';

/** Which module, in which version. */
const changed = z.object({ module: z.string(), version: z.string() });

/** What the kernel itself guards: the company, its people, their roles, the audit trail. */
export const manifest = {
  id: 'platform',
  version: '1.0.0',
  minPlatformVersion: '1.0.0',
  required: true,
  dependencies: [],
  permissions: [
    {
      code: 'tenant.manage',
      scopes: ['all'],
      guards: [
        { table: 'tenants', commands: ['update'] },
        { table: 'deliveries', commands: ['select'] },
        { table: 'tenant_domains', commands: ['select', 'insert', 'update'] },
        { table: 'working_calendars', commands: ['insert', 'update', 'delete'] },
        { table: 'working_hours', commands: ['insert', 'delete'] },
        { table: 'sms_consents', commands: ['select'] },
      ],
    },
    {
      code: 'members.read',
      scopes: ['own', 'all'],
      guards: [
        { table: 'memberships', commands: ['select'] },
        { table: 'teams', commands: ['select'] },
        { table: 'team_members', commands: ['select'] },
      ],
    },
    {
      code: 'members.manage',
      scopes: ['all'],
      guards: [
        { table: 'memberships', commands: ['update'] },
        { table: 'invitations', commands: ['select', 'insert', 'update'] },
        { table: 'teams', commands: ['insert', 'update', 'delete'] },
        { table: 'team_members', commands: ['insert', 'delete'] },
      ],
    },
    {
      code: 'members.view_as',
      scopes: ['all'],
      guards: [{ table: 'view_sessions', commands: ['select'] }],
    },
    {
      code: 'roles.read',
      scopes: ['all'],
      guards: [
        { table: 'roles', commands: ['select'] },
        { table: 'role_permissions', commands: ['select'] },
      ],
    },
    {
      code: 'roles.manage',
      scopes: ['all'],
      guards: [
        { table: 'roles', commands: ['insert', 'update', 'delete'] },
        { table: 'role_permissions', commands: ['insert', 'update', 'delete'] },
      ],
    },
    {
      code: 'audit.read',
      scopes: ['own', 'all'],
      guards: [
        { table: 'audit_entries', commands: ['select'] },
        { table: 'audit_seals', commands: ['select'] },
        { table: 'audit_anchors', commands: ['select'] },
        { table: 'audit_removals', commands: ['select'] },
        { table: 'audit_exports', commands: ['select', 'insert'] },
        { table: 'events', commands: ['select'] },
        { table: 'event_outcomes', commands: ['select'] },
      ],
    },
    {
      code: 'modules.manage',
      scopes: ['all'],
      guards: [{ table: 'module_subscriptions', commands: ['select', 'update'] }],
    },
    {
      code: 'files.add',
      scopes: ['all'],
      guards: [{ table: 'attachments', commands: ['insert', 'update'] }],
    },
  ],
  nav: { workspace: [], portal: [] },
  events: {
    emitted: {
      'module.provisioned': { record: 'module_subscriptions', payload: changed },
      'module.removed': { record: 'module_subscriptions', payload: changed },
      ...fileEvents,
    },
    consumed: [],
  },
  records: { files: { path: 'files/view/:id', fields: { name: 'text' } } },
} satisfies ModuleManifest;
