import type { ModuleManifest } from '~/platform/modules/manifest';

/** What timesheets add to the module's manifest. */
export const timesheets: Pick<ModuleManifest, 'permissions' | 'nav'> & {
  events: Pick<ModuleManifest['events'], 'consumed'>;
} = {
  permissions: [
    {
      code: 'timesheets.read',
      scopes: ['own', 'team', 'all'],
      guards: [
        { table: 'timesheets', commands: ['select'] },
        { table: 'timesheet_entries', commands: ['select'] },
      ],
    },
    {
      code: 'timesheets.write',
      scopes: ['own'],
      guards: [
        { table: 'timesheets', commands: ['insert'] },
        { table: 'timesheet_entries', commands: ['insert', 'update', 'delete'] },
        { table: 'timers', commands: ['select', 'update', 'delete', 'insert'] },
      ],
    },
    {
      code: 'timesheets.approve',
      scopes: ['team', 'all'],
      guards: [{ table: 'timesheets', commands: ['update'] }],
    },
    {
      code: 'timesheets.reopen',
      scopes: ['all'],
      guards: [{ table: 'timesheets', commands: ['update'] }],
    },
    {
      code: 'timesheets.manage',
      scopes: ['all'],
      guards: [
        { table: 'timesheet_settings', commands: ['update', 'insert'] },
        { table: 'activities', commands: ['insert', 'update', 'delete'] },
      ],
    },
  ],
  nav: {
    workspace: [
      {
        to: 'people/timesheet',
        labelKey: 'people:timesheets.nav.mine',
        icon: 'clock',
        permission: 'timesheets.write',
        group: 'people',
        order: 30,
      },
      {
        to: 'people/timer',
        labelKey: 'people:timer.nav',
        icon: 'play',
        permission: 'timesheets.write',
        group: 'people',
        order: 31,
      },
      {
        to: 'people/timesheets',
        labelKey: 'people:timesheets.nav.queue',
        icon: 'check-circle',
        permission: 'timesheets.approve',
        group: 'people',
        order: 40,
      },
    ],
  },
  events: {
    consumed: [
      'timesheet.submitted',
      'timesheet.approved',
      'timesheet.rejected',
      'timesheet.reopened',
    ],
  },
};
