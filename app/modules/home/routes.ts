import { index, type RouteConfigEntry } from '@remix-run/route-config';

export const workspaceRoutes: RouteConfigEntry[] = [index('modules/home/routes/home.tsx')];

export const portalRoutes: RouteConfigEntry[] = [index('modules/home/routes/portal.tsx')];
