import { type RouteConfigEntry, route } from '@remix-run/route-config';

export const workspaceRoutes: RouteConfigEntry[] = [
  route('views', 'platform/views/routes/views.tsx'),
];
