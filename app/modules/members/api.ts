import type { ModuleApi } from '~/platform/api/define.server';
import { memberRoutes } from './api/members.server';
import { roleRoutes } from './api/roles.server';

export const api: ModuleApi = {
  tag: 'Members',
  description: 'Who belongs to the company, in which role, and what roles may do.',
  routes: [...memberRoutes, ...roleRoutes],
};
