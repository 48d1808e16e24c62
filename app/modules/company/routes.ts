import { route } from '@remix-run/route-config';

const file = (name: string) => `modules/company/routes/${name}.tsx`;

export const workspaceRoutes = [
  route('settings', file('profile')),
  route('settings/brand', file('brand')),
  route('settings/region', file('region')),
  route('settings/calendar', file('calendar')),
  route('settings/calendar/:calendar', file('calendar-edit')),
  route('settings/domain', file('domain')),
  route('settings/security', file('security')),
];
