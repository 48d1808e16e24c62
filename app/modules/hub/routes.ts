import { index, route } from '@remix-run/route-config';

export const hubRoutes = [
  index('modules/hub/routes/tenants.tsx'),
  route('tenants/:slug', 'modules/hub/routes/tenant.tsx'),
];
