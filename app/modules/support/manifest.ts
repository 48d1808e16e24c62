import type { ModuleManifest } from '~/platform/modules/manifest';
import { events } from './events.server';
import { supportSettings } from './settings';
import { priorities, statuses } from './status';

export const manifest = {
  id: 'support',
  version: '1.0.0',
  minPlatformVersion: '1.0.0',
  category: 'service',
  nameKey: 'support:module.name',
  descriptionKey: 'support:module.description',
  dependencies: ['crm'],
  settings: supportSettings,
  jobs: [
    'support/close-resolved',
    'support/reckon-ticket',
    'support/reckon-tickets',
    'support/tell-deadlines',
  ],
  lists: [
    {
      key: 'tickets',
      labelKey: 'support:nav.tickets',
      permission: 'tickets.read',
      to: 'support/tickets',
    },
  ],
  cards: [
    {
      key: 'support-mine',
      labelKey: 'support:home.mine',
      permission: 'tickets.reply',
      part: 'mine',
      order: 10,
    },
    {
      key: 'support-missed',
      labelKey: 'support:home.missed',
      permission: 'tickets.reply',
      part: 'team',
      order: 10,
    },
    {
      key: 'support-due',
      labelKey: 'support:home.due',
      permission: 'tickets.reply',
      part: 'team',
      order: 11,
    },
    {
      key: 'support-unassigned',
      labelKey: 'support:home.unassigned',
      permission: 'tickets.manage',
      part: 'team',
      order: 12,
    },
  ],
  search: [
    {
      kind: 'tickets',
      labelKey: 'support:nav.tickets',
      icon: 'ticket',
      workspace: 'support/tickets/:id',
      portal: 'tickets/:id',
      stateKey: 'support:status',
      portalStateKey: 'support:portal.status',
      order: 30,
    },
  ],
  reports: [
    {
      key: 'tickets',
      labelKey: 'support:report.name',
      descriptionKey: 'support:report.description',
      permission: 'tickets.read',
      order: 10,
    },
  ],
  permissions: [
    {
      code: 'tickets.read',
      scopes: ['own', 'team', 'all'],
      guards: [
        { table: 'tickets', commands: ['select'] },
        { table: 'ticket_messages', commands: ['select'] },
        { table: 'ticket_copies', commands: ['select'] },
        { table: 'ticket_changes', commands: ['select'] },
        { table: 'ticket_taggings', commands: ['select'] },
        { table: 'ticket_ratings', commands: ['select'] },
        { table: 'ticket_sla', commands: ['select'] },
        { table: 'ticket_days', commands: ['select'] },
        { table: 'sla_alerts', commands: ['select'] },
        { table: 'sla_policies', commands: ['select'] },
        { table: 'sla_targets', commands: ['select'] },
        { table: 'sla_policy_clients', commands: ['select'] },
        { table: 'sla_policy_tags', commands: ['select'] },
        { table: 'sla_edits', commands: ['select'] },
      ],
    },
    {
      code: 'tickets.create',
      scopes: ['own', 'all'],
      guards: [{ table: 'tickets', commands: ['insert'] }],
    },
    {
      code: 'tickets.reply',
      scopes: ['own', 'team', 'all'],
      guards: [{ table: 'ticket_messages', commands: ['insert'] }],
    },
    {
      code: 'tickets.manage',
      scopes: ['team', 'all'],
      guards: [
        { table: 'tickets', commands: ['update'] },
        { table: 'ticket_taggings', commands: ['insert', 'delete'] },
        { table: 'ticket_copies', commands: ['insert', 'delete'] },
      ],
    },
    {
      code: 'support.setup',
      scopes: ['all'],
      guards: [
        { table: 'ticket_tags', commands: ['insert', 'update', 'delete'] },
        { table: 'canned_replies', commands: ['insert', 'update', 'delete'] },
        { table: 'assignment_rules', commands: ['select', 'insert', 'update', 'delete'] },
        { table: 'ticket_mails', commands: ['select'] },
      ],
    },
    {
      code: 'sla.manage',
      scopes: ['all'],
      guards: [
        { table: 'sla_policies', commands: ['insert', 'update', 'delete'] },
        { table: 'sla_targets', commands: ['insert', 'update', 'delete'] },
        { table: 'sla_policy_clients', commands: ['insert', 'delete'] },
        { table: 'sla_policy_tags', commands: ['insert', 'delete'] },
      ],
    },
  ],
  nav: {
    workspace: [
      {
        to: 'support/tickets',
        labelKey: 'support:nav.tickets',
        icon: 'ticket',
        permission: 'tickets.read',
        order: 20,
      },
      {
        to: 'support/sla',
        labelKey: 'support:nav.sla',
        icon: 'clock',
        permission: 'sla.manage',
        group: 'admin',
        order: 27,
      },
    ],
    portal: [
      {
        to: 'tickets',
        labelKey: 'support:nav.tickets',
        icon: 'ticket',
        permission: 'tickets.read',
        order: 20,
      },
    ],
  },
  events: {
    emitted: events,
    consumed: [
      'ticket.created',
      'ticket.replied',
      'ticket.noted',
      'ticket.assigned',
      'ticket.status_changed',
      'ticket.closed',
      'ticket.rated',
      'ticket.mail_held',
      'ticket.sla_warned',
      'ticket.sla_breached',
      'ticket.sla_escalated',
    ],
  },
  records: {
    tickets: {
      path: 'support/tickets/:id',
      owners: [{ column: 'assignee_id' }, { column: 'requester_id' }],
      fields: {
        number: 'number',
        subject: 'text',
        status: [...statuses],
        priority: [...priorities],
        requester_name: 'text',
      },
    },
  },
} satisfies ModuleManifest;
