import { route } from '@remix-run/route-config';

export const workspaceRoutes = [route('settings', 'modules/company/routes/settings.tsx')];
