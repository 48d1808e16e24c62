import type { RouteConfigEntry } from '@remix-run/route-config';
import { leaveRoutes } from './routes.leave';

/** Timesheets bring their own list. */
const parts = import.meta.glob<{ timesheetRoutes: RouteConfigEntry[] }>('./routes.timesheets.ts', {
  eager: true,
});

export const workspaceRoutes: RouteConfigEntry[] = [
  ...leaveRoutes,
  ...Object.values(parts).flatMap((part) => part.timesheetRoutes),
];
