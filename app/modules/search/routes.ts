import { type RouteConfigEntry, route } from '@remix-run/route-config';

const file = (name: string) => `modules/search/routes/${name}.tsx`;

export const workspaceRoutes: RouteConfigEntry[] = [route('search', file('workspace'))];

export const portalRoutes: RouteConfigEntry[] = [route('search', file('portal'))];
