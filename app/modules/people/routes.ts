import type { RouteConfigEntry } from '@remix-run/route-config';
import { leaveRoutes } from './routes.leave';
import { timesheetRoutes } from './routes.timesheets';

export const workspaceRoutes: RouteConfigEntry[] = [...leaveRoutes, ...timesheetRoutes];
