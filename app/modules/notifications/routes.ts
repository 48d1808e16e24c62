import { type RouteConfigEntry, route } from '@remix-run/route-config';

const folder = 'modules/notifications/routes';

export const workspaceRoutes: RouteConfigEntry[] = [
  route('notifications', `${folder}/workspace-list.tsx`),
  route('notifications/preferences', `${folder}/workspace-preferences.tsx`),
  route('notifications/phone', `${folder}/workspace-phone.tsx`),
  route('notifications/sent', `${folder}/workspace-sent.tsx`),
  route('notifications/deliveries', `${folder}/deliveries.tsx`),
  route('notifications/templates', `${folder}/templates.tsx`),
  route('notifications/templates/:kind', `${folder}/template.tsx`),
  route('notifications/templates/:kind/html', `${folder}/template-html.ts`),
];

export const portalRoutes: RouteConfigEntry[] = [
  route('notifications', `${folder}/portal-list.tsx`),
  route('notifications/preferences', `${folder}/portal-preferences.tsx`),
  route('notifications/phone', `${folder}/portal-phone.tsx`),
  route('notifications/sent', `${folder}/portal-sent.tsx`),
];

export const authRoutes: RouteConfigEntry[] = [
  route('unsubscribe/:token', `${folder}/unsubscribe.tsx`),
];

/** Demo mode only; 404 otherwise. */
export const bareRoutes: RouteConfigEntry[] = [
  route('dev/mailbox', `${folder}/mailbox.tsx`),
  route('dev/mailbox/write', `${folder}/mailbox-write.tsx`),
  route('dev/mailbox/:id', `${folder}/mailbox-message.tsx`),
  route('dev/mailbox/:id/html', `${folder}/mailbox-html.ts`),
];
