import type { ServerBuild } from '@remix-run/node';

interface Node {
  fixed: Map<string, Node>;
  parameter: Node | undefined;
  splat: string | undefined;
  pattern: string | undefined;
}

const emptyNode = (): Node => ({
  fixed: new Map(),
  parameter: undefined,
  splat: undefined,
  pattern: undefined,
});

/**
 * Names the route of a path without Remix's matching (which ranks all routes for each request): the
 * label of metrics and logs, such as /app/:tenant/tickets/:ticket.
 */
export function routePatterns(routes: ServerBuild['routes']): (path: string) => string {
  const root = emptyNode();
  for (const id of Object.keys(routes)) {
    const path = fullPath(routes, id);
    for (const variant of withoutOptionals(path)) insert(root, variant);
  }
  return (path) => find(root, segmentsOf(path.replace(/\.data$/, '')), 0) ?? 'unmatched';
}

function fullPath(routes: ServerBuild['routes'], id: string): string {
  const parts: string[] = [];
  for (let route = routes[id]; route; route = route.parentId ? routes[route.parentId] : undefined) {
    if (route.path) parts.unshift(route.path);
  }
  return parts.join('/');
}

function withoutOptionals(path: string): string[] {
  return segmentsOf(path)
    .reduce<string[][]>(
      (variants, segment) => {
        if (!segment.endsWith('?')) return variants.map((variant) => [...variant, segment]);
        return variants.flatMap((variant) => [variant, [...variant, segment.slice(0, -1)]]);
      },
      [[]],
    )
    .map((segments) => segments.join('/'));
}

function segmentsOf(path: string): string[] {
  return path.split('/').filter(Boolean);
}

function insert(root: Node, path: string): void {
  let node = root;
  for (const segment of segmentsOf(path)) {
    if (segment === '*') {
      node.splat = `/${path}`;
      return;
    }
    if (segment.startsWith(':')) {
      node.parameter ??= emptyNode();
      node = node.parameter;
    } else {
      const next = node.fixed.get(segment) ?? emptyNode();
      node.fixed.set(segment, next);
      node = next;
    }
  }
  node.pattern = `/${path}`;
}

function find(node: Node, segments: string[], at: number): string | undefined {
  const segment = segments[at];
  if (segment === undefined) return node.pattern ?? node.splat;
  const fixed = node.fixed.get(segment);
  const byName = fixed && find(fixed, segments, at + 1);
  if (byName) return byName;
  return (node.parameter && find(node.parameter, segments, at + 1)) ?? node.splat;
}
