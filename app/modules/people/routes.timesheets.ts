import { type RouteConfigEntry, route } from '@remix-run/route-config';

const file = (name: string) => `modules/people/routes/timesheets/${name}.tsx`;

/** Timesheets, below /app/:tenant. */
export const timesheetRoutes: RouteConfigEntry[] = [
  route('people/timesheet', file('week')),
  route('people/timer', file('timer')),
  route('people/timesheets', file('queue')),
  route('people/timesheets/mine', file('mine')),
  route('people/timesheets/settings', file('settings')),
  route('people/timesheets/settings/activities/:activity', file('activity')),
  route('people/timesheets/:sheet', file('sheet')),
];
