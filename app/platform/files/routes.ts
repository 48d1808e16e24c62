import { route } from '@remix-run/route-config';

export const workspaceRoutes = [
  route('files/:id', 'platform/files/routes/workspace-file.ts', { id: 'workspace-file' }),
];

export const portalRoutes = [
  route('files/:id', 'platform/files/routes/portal-file.ts', { id: 'portal-file' }),
];

export const bareRoutes = [route('brand/:file', 'platform/files/routes/brand.ts')];
