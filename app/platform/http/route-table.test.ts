import type { ServerBuild } from '@remix-run/node';
import { describe, expect, test } from 'vitest';
import { chainOf, routeTable } from './route-table.server';

const routes = build([
  ['root', undefined, ''],
  ['site', 'root', undefined],
  ['home', 'site', undefined, true],
  ['pricing', 'site', 'pricing'],
  ['app', 'root', 'app/:tenant'],
  ['dashboard', 'app', undefined, true],
  ['tickets', 'app', 'tickets'],
  ['tickets-list', 'tickets', undefined, true],
  ['ticket-new', 'tickets', 'new'],
  ['ticket', 'tickets', ':ticket'],
  ['ticket-file', 'tickets', ':ticket/files/:file'],
  ['help', 'root', 'help/:lang?/guide'],
  ['docs', 'root', 'docs/*'],
]);

function build(list: [string, string | undefined, string | undefined, boolean?][]) {
  const entries = list.map(([id, parentId, path, index]) => [id, { id, parentId, path, index }]);
  return Object.fromEntries(entries) as ServerBuild['routes'];
}

describe('the route of a path', () => {
  const find = routeTable(routes);
  test.each([
    ['/', 'home', '/'],
    ['/_root.data', 'home', '/'],
    ['/pricing', 'pricing', '/pricing'],
    ['/pricing/', 'pricing', '/pricing'],
    ['/app/lotus', 'dashboard', '/app/:tenant'],
    ['/app/lotus/tickets', 'tickets-list', '/app/:tenant/tickets'],
    ['/app/lotus/tickets.data', 'tickets-list', '/app/:tenant/tickets'],
    ['/app/lotus/tickets/new', 'ticket-new', '/app/:tenant/tickets/new'],
    ['/app/lotus/tickets/42', 'ticket', '/app/:tenant/tickets/:ticket'],
    ['/app/x/tickets/new/files/7', 'ticket-file', '/app/:tenant/tickets/:ticket/files/:file'],
    ['/help/guide', 'help', '/help/:lang?/guide'],
    ['/help/hi/guide', 'help', '/help/:lang?/guide'],
    ['/docs', 'docs', '/docs/*'],
    ['/docs/a/b', 'docs', '/docs/*'],
    ['/Pricing', 'pricing', '/pricing'],
    ['/pri%63ing', 'pricing', '/pricing'],
    ['/APP/Lotus/Tickets/%E0%A4%A', 'ticket', '/app/:tenant/tickets/:ticket'],
  ])('%s', (path, id, pattern) => {
    expect(find(path)).toMatchObject({ id, pattern });
  });

  test.each(['/nothing', '/app', '/app/lotus/tickets/1/2'])('%s is not ours', (path) => {
    expect(find(path)).toBeUndefined();
  });
});

test('a route comes with its parents', () => {
  expect(chainOf(routes, 'ticket')).toEqual(['root', 'app', 'tickets', 'ticket']);
});
