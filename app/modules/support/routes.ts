import { type RouteConfigEntry, route } from '@remix-run/route-config';

const file = (name: string) => `modules/support/routes/${name}.tsx`;

export const workspaceRoutes: RouteConfigEntry[] = [
  route('support/tickets', file('queue')),
  route('support/tickets/new', file('ticket-new')),
  route('support/tickets/:id', file('ticket')),
  route('support/sla', file('sla')),
  route('support/sla/:policy', file('sla-policy')),
  route('support/desk/tags', file('desk-tags')),
  route('support/desk/replies', file('desk-replies')),
  route('support/desk/replies/new', file('desk-reply'), { id: 'desk-reply-new' }),
  route('support/desk/replies/:id', file('desk-reply')),
  route('support/desk/rules', file('desk-rules')),
  route('support/desk/mail', file('desk-mail')),
  route('support/desk/ratings', file('desk-ratings')),
];

export const portalRoutes: RouteConfigEntry[] = [
  route('tickets', file('portal-tickets')),
  route('tickets/new', file('portal-ticket-new')),
  route('tickets/:id', file('portal-ticket')),
];

/** Reached from a mail, signed in or not. */
export const authRoutes: RouteConfigEntry[] = [route('rate/:token', file('rate'))];
