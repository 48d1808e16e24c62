import { type RouteConfigEntry, route } from '@remix-run/route-config';
import { commentedTables } from './records';

const file = (name: string) => `platform/comments/routes/${name}`;

/** A thread's own page for each table, so that an address has one id; and what its comments need. */
function routesOf(shell: 'workspace' | 'portal'): RouteConfigEntry[] {
  const tables = commentedTables.filter((table) => shell === 'workspace' || table !== 'clients');
  return [
    route('comments/at/:id', file(`${shell}-at.ts`), { id: `${shell}-comment` }),
    route('comments/edit/:id', file(`${shell}-edit.tsx`), { id: `${shell}-comment-edit` }),
    ...tables.flatMap((table) => [
      route(`comments/${table}/:id`, file(`${shell}-thread.tsx`), {
        id: `${shell}-comments-${table}`,
      }),
      route(`comments/${table}/:id/people`, file(`${shell}-people.ts`), {
        id: `${shell}-comments-${table}-people`,
      }),
    ]),
  ];
}

export const workspaceRoutes = routesOf('workspace');
export const portalRoutes = routesOf('portal');
