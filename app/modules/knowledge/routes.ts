import { index, type RouteConfigEntry, route } from '@remix-run/route-config';

const file = (name: string) => `modules/knowledge/routes/${name}.tsx`;

export const workspaceRoutes: RouteConfigEntry[] = [
  route('knowledge', file('articles')),
  route('knowledge/new', file('article-new')),
  route('knowledge/categories', file('categories')),
  route('knowledge/categories/:id', file('category')),
  route('knowledge/:id', file('article')),
  route('knowledge/:id/edit', file('article-edit')),
  route('knowledge/:id/history', file('article-history')),
  route('knowledge/:id/files', file('article-files')),
];

export const portalRoutes: RouteConfigEntry[] = [
  route('help', file('portal-help')),
  route('help/:article', file('portal-article')),
];

export const companyRoutes: RouteConfigEntry[] = [
  index('modules/knowledge/routes/public-start.ts'),
  route('help', file('public-help')),
  route('help/:article', file('public-article')),
  route('files/pictures/:id', 'modules/knowledge/routes/public-picture.ts'),
];
