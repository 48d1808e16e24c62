import { route } from '@remix-run/route-config';

const file = (name: string) => `modules/webhooks/routes/${name}.tsx`;

export const workspaceRoutes = [
  route('webhooks', file('endpoints')),
  route('webhooks/new', file('endpoint-new')),
  route('webhooks/deliveries/:delivery', file('delivery')),
  route('webhooks/:endpoint', file('endpoint')),
  route('webhooks/:endpoint/edit', file('endpoint-edit')),
];
