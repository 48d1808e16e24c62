import type { ModuleApi } from '~/platform/api/define.server';
import { articleRoutes } from './api/articles.server';
import { categoryRoutes } from './api/categories.server';
import { versionRoutes } from './api/versions.server';

export const api: ModuleApi = {
  tag: 'Knowledge base',
  description: 'Articles in several languages: their versions, what readers see, and their votes.',
  routes: [...articleRoutes, ...versionRoutes, ...categoryRoutes],
};
