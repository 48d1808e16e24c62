import { type RouteConfigEntry, route } from '@remix-run/route-config';

const folder = 'platform/live/routes';

export const workspaceRoutes: RouteConfigEntry[] = [
  route('live', `${folder}/workspace-stream.ts`),
  route('live/state', `${folder}/workspace-state.ts`, { id: 'workspace-live-state' }),
];

export const portalRoutes: RouteConfigEntry[] = [
  route('live', `${folder}/portal-stream.ts`),
  route('live/state', `${folder}/portal-state.ts`, { id: 'portal-live-state' }),
];
