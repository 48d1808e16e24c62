import { route } from '@remix-run/route-config';

export const workspaceRoutes = [
  route('settings/data', 'modules/export/routes/data.tsx'),
  route('settings/data/import', 'modules/export/routes/import.tsx'),
  route('settings/data/:export/archive', 'modules/export/routes/archive.ts'),
];
