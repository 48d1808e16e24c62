import type { ModuleApi } from '~/platform/api/define.server';
import { employeeRoutes } from './api/employees.server';
import { leaveRoutes } from './api/leave.server';
import { timerRoutes } from './api/timers.server';
import { timesheetRoutes } from './api/timesheets.server';

export const api: ModuleApi = {
  tag: 'People',
  description: 'Employees, their leave and their time.',
  routes: [...employeeRoutes, ...leaveRoutes, ...timesheetRoutes, ...timerRoutes],
};
