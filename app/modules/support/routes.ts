import { type RouteConfigEntry, route } from '@remix-run/route-config';

const file = (name: string) => `modules/support/routes/${name}.tsx`;

export const workspaceRoutes: RouteConfigEntry[] = [
  route('support/tickets', file('queue')),
  route('support/tickets/new', file('ticket-new')),
  route('support/tickets/:id', file('ticket')),
  route('support/sla', file('sla')),
  route('support/sla/:policy', file('sla-policy')),
];

export const portalRoutes: RouteConfigEntry[] = [
  route('tickets', file('portal-tickets')),
  route('tickets/new', file('portal-ticket-new')),
  route('tickets/:id', file('portal-ticket')),
];

/** Reached from a mail, signed in or not. */
export const authRoutes: RouteConfigEntry[] = [route('rate/:token', file('rate'))];
