import { index, type RouteConfigEntry, route } from '@remix-run/route-config';

export const siteRoutes: RouteConfigEntry[] = [index('modules/site/routes/home.tsx')];

export const bareRoutes: RouteConfigEntry[] = [
  route('preferences', 'modules/site/routes/preferences.ts'),
  route('dev/kit', 'modules/site/routes/kit.tsx'),
  route('dev/kit/:shell', 'modules/site/routes/kit-shell.tsx'),
];
