import { existsSync, readFileSync } from 'node:fs';
import type { ServerBuild } from '@remix-run/node';
import { matchRoutes } from '@remix-run/react';
import { expect, test } from 'vitest';
import { routeTable } from '~/platform/http/route-table.server';

interface BuiltRoute {
  id: string;
  parentId?: string;
  path?: string;
  index?: boolean;
}

const encoded = (letter: string) => `%${letter.charCodeAt(0).toString(16)}`;

const MANIFEST = 'build/.remix/manifest.json';

function builtRoutes(): Record<string, BuiltRoute> {
  if (!existsSync(MANIFEST)) throw new Error('Run `npm run build` first');
  return JSON.parse(readFileSync(MANIFEST, 'utf8')).routes;
}

interface Branch {
  id: string;
  path: string | undefined;
  index: boolean | undefined;
  children: Branch[] | undefined;
}

function branches(routes: Record<string, BuiltRoute>, parentId?: string): Branch[] {
  return Object.values(routes)
    .filter((route) => route.parentId === parentId)
    .map(({ id, path, index }) => {
      return { id, path, index, children: index ? undefined : branches(routes, id) };
    });
}

test('every route is found exactly as Remix would find it', () => {
  const routes = builtRoutes();
  const find = routeTable(routes as unknown as ServerBuild['routes']);
  const tree = branches(routes) as Parameters<typeof matchRoutes>[0];
  const patterns = new Set<string>();
  for (const start of Object.values(routes)) {
    const parts: string[] = [];
    for (let at: BuiltRoute | undefined = start; at; at = routes[at.parentId ?? '']) {
      if (at.path) parts.unshift(at.path);
    }
    patterns.add(`/${parts.join('/')}`);
  }
  expect(patterns.size).toBeGreaterThan(1);
  for (const pattern of patterns) {
    const path = pattern
      .replace(/:\w+\??/g, 'x')
      .replace('*', 'some/where')
      .replaceAll('?', '');
    for (const variant of [
      path,
      path.toUpperCase(),
      path.replace(/[a-z]/, encoded),
      `${path}/nix`,
    ]) {
      const expected = matchRoutes(tree, variant)?.at(-1)?.route.id;
      expect(find(variant)?.id, variant).toBe(expected);
    }
  }
});
