import { type RouteConfigEntry, route } from '@remix-run/route-config';

const file = (name: string) => `modules/people/routes/${name}.tsx`;

/** Leave and employee records, below /app/:tenant. */
export const leaveRoutes: RouteConfigEntry[] = [
  route('people/leave', file('leave/mine')),
  route('people/leave/new', file('leave/new')),
  route('people/leave/team', file('leave/team')),
  route('people/leave/calendar', file('leave/calendar')),
  route('people/leave/balances/:type', file('leave/ledger')),
  route('people/leave/settings', file('leave/settings')),
  route('people/leave/settings/types/:type', file('leave/type')),
  route('people/leave/settings/holidays/:list', file('leave/holiday-list')),
  route('people/leave/:request', file('leave/request')),
  route('people/employees', file('employees/list')),
  route('people/employees/:employee', file('employees/employee')),
  route('people/employees/:employee/leave', file('employees/leave')),
];
