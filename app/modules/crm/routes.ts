import { type RouteConfigEntry, route } from '@remix-run/route-config';

const file = (name: string) => `modules/crm/routes/${name}.tsx`;

export const workspaceRoutes: RouteConfigEntry[] = [
  route('crm/clients', file('clients')),
  route('crm/clients/new', file('client-new')),
  route('crm/clients/:id', file('client')),
  route('crm/clients/:id/edit', file('client-edit')),
  route('crm/clients/:id/files', file('client-files')),
];

export const portalRoutes: RouteConfigEntry[] = [
  route('organisation', file('portal-organisation')),
];
