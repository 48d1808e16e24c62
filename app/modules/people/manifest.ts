import type { ModuleManifest } from '~/platform/modules/manifest';
import { events } from './events.server';
import { timesheets } from './manifest.timesheets';
import { peopleSettings } from './settings';

export const manifest = {
  id: 'people',
  version: '1.0.0',
  minPlatformVersion: '1.0.0',
  category: 'people',
  nameKey: 'people:module.name',
  descriptionKey: 'people:module.description',
  dependencies: [],
  jobs: ['people/accrue-leave'],
  settings: peopleSettings,
  cards: [
    {
      key: 'people-timer',
      labelKey: 'people:timer.home',
      permission: 'timesheets.write',
      part: 'mine',
      order: 1,
    },
    {
      key: 'people-leave',
      labelKey: 'people:home.leave',
      permission: 'leave.approve',
      part: 'mine',
      order: 20,
    },
    {
      key: 'people-weeks',
      labelKey: 'people:home.weeks',
      permission: 'timesheets.approve',
      part: 'mine',
      order: 21,
    },
    {
      key: 'people-away',
      labelKey: 'people:home.away',
      permission: 'leave.read',
      part: 'team',
      order: 20,
    },
  ],
  search: [
    {
      kind: 'employees',
      labelKey: 'people:nav.people',
      icon: 'user',
      workspace: 'people/employees/:id',
      order: 60,
    },
  ],
  permissions: [
    {
      code: 'employees.read',
      scopes: ['own', 'team', 'all'],
      guards: [{ table: 'employees', commands: ['select'] }],
    },
    {
      code: 'employees.manage',
      scopes: ['all'],
      guards: [{ table: 'employees', commands: ['insert', 'update', 'delete'] }],
    },
    {
      code: 'leave.read',
      scopes: ['own', 'team', 'all'],
      guards: [
        { table: 'leave_requests', commands: ['select'] },
        { table: 'leave_request_days', commands: ['select'] },
        { table: 'leave_ledger_entries', commands: ['select'] },
        { table: 'leave_entitlements', commands: ['select'] },
        { table: 'leave_types', commands: ['select'] },
        { table: 'holiday_lists', commands: ['select'] },
        { table: 'holidays', commands: ['select'] },
      ],
    },
    {
      code: 'leave.request',
      scopes: ['own'],
      guards: [{ table: 'leave_requests', commands: ['insert'] }],
    },
    {
      code: 'leave.approve',
      scopes: ['team', 'all'],
      guards: [{ table: 'leave_requests', commands: ['update'] }],
    },
    {
      code: 'leave.manage',
      scopes: ['all'],
      guards: [
        { table: 'leave_types', commands: ['insert', 'update', 'delete'] },
        { table: 'holiday_lists', commands: ['insert', 'update', 'delete'] },
        { table: 'holidays', commands: ['insert', 'update', 'delete'] },
        { table: 'leave_entitlements', commands: ['insert', 'update', 'delete'] },
        { table: 'leave_ledger_entries', commands: ['insert'] },
      ],
    },
    ...timesheets.permissions,
  ],
  nav: {
    workspace: [
      {
        to: 'people/leave',
        labelKey: 'people:nav.leave',
        icon: 'leave',
        permission: 'leave.read',
        group: 'people',
        order: 10,
      },
      {
        to: 'people/leave/team',
        labelKey: 'people:nav.teamLeave',
        icon: 'calendar',
        permission: 'leave.approve',
        group: 'people',
        order: 20,
      },
      {
        to: 'people/employees',
        labelKey: 'people:nav.people',
        icon: 'user',
        permission: 'employees.read',
        group: 'people',
        order: 90,
      },
      ...(timesheets.nav.workspace ?? []),
    ],
  },
  events: {
    emitted: events,
    consumed: [
      'leave.requested',
      'leave.approved',
      'leave.rejected',
      'leave.cancelled',
      'leave.adjusted',
      ...timesheets.events.consumed,
    ],
  },
  records: {
    leave_requests: {
      path: 'people/leave/:id',
      owners: [{ column: 'employee_id', via: 'employees' }],
      fields: {
        days: 'number',
        start_date: 'date',
        end_date: 'date',
        status: ['pending', 'approved', 'rejected', 'cancelled'],
        reason: 'text',
      },
    },
    timesheets: {
      path: 'people/timesheets/:id',
      owners: [{ column: 'employee_id', via: 'employees' }],
      fields: {
        week_start: 'date',
        total_minutes: 'number',
        status: ['draft', 'submitted', 'approved', 'rejected'],
      },
    },
  },
} satisfies ModuleManifest;
