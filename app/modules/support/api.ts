import type { ModuleApi } from '~/platform/api/define.server';
import { copyRoutes } from './api/copies.server';
import { deskRoutes } from './api/desk.server';
import { messageRoutes } from './api/messages.server';
import { slaRoutes } from './api/sla.server';
import { ticketRoutes } from './api/tickets.server';

export const api: ModuleApi = {
  tag: 'Tickets',
  description: 'What clients ask for, and the conversation about it.',
  routes: [...ticketRoutes, ...messageRoutes, ...copyRoutes, ...deskRoutes, ...slaRoutes],
};
