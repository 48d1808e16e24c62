import { index, route } from '@remix-run/route-config';

export const hubRoutes = [
  index('modules/hub/routes/tenants.tsx'),
  route('tenants/:slug', 'modules/hub/routes/tenant.tsx'),
  route('tenants/:slug/people', 'modules/hub/routes/tenant-people.tsx'),
  route('people', 'modules/hub/routes/people.tsx'),
  route('support', 'modules/hub/routes/support.tsx'),
  route('flags', 'modules/hub/routes/flags.tsx'),
  route('flags/new', 'modules/hub/routes/flag-new.tsx'),
  route('flags/:key', 'modules/hub/routes/flag.tsx'),
  route('fleet', 'modules/hub/routes/fleet.tsx'),
  route('trail', 'modules/hub/routes/trail.tsx'),
];

export const workspaceRoutes = [
  route('settings/support-access', 'modules/hub/routes/workspace/support-access.tsx'),
  route('settings/support-access/:grant', 'modules/hub/routes/workspace/support-grant.tsx'),
  route('trial', 'modules/hub/routes/workspace/trial.tsx'),
];
