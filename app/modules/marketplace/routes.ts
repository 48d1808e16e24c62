import { type RouteConfigEntry, route } from '@remix-run/route-config';

const file = (name: string) => `modules/marketplace/routes/${name}.tsx`;

export const workspaceRoutes: RouteConfigEntry[] = [
  route('marketplace', file('catalogue')),
  route('marketplace/:module', file('module')),
  route('marketplace/:module/settings', file('settings')),
];

export const hubRoutes: RouteConfigEntry[] = [
  route('products', file('hub-products')),
  route('products/:module', file('hub-product')),
  route('plans', file('hub-plans')),
  route('plans/new', file('hub-plan-new')),
  route('plans/:plan', file('hub-plan')),
];
