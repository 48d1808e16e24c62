import { describe, expect, test } from 'vitest';
import { runWithRequestStore } from '~/platform/http/store.server';
import { homePath, ownPath, withNext } from './queries/landing.server';

const own = (next: string) =>
  runWithRequestStore({ origin: 'http://localhost:3000' }, () => ownPath(next));

describe('where to go next', () => {
  test.each([
    ['/app/lotus?x=1', '/app/lotus?x=1'],
    ['http://localhost:3000/invite/abc', '/invite/abc'],
    ['http://localhost:3000', null],
    ['/', null],
    ['https://evil.example/app', null],
    ['//evil.example', null],
    ['/\\evil.example', null],
    ['http://localhost:3000.evil.example/', null],
    ['http://localhost:3000//evil.example', null],
    ['javascript:alert(1)', null],
    ['', null],
  ])('%s → %s', (next, path) => {
    expect(own(next)).toBe(path);
  });

  test('is carried on in an address', () => {
    expect(withNext('/auth/sign-in', '/app/x?y=1')).toBe('/auth/sign-in?next=%2Fapp%2Fx%3Fy%3D1');
    expect(withNext('/a?b=1', '/c')).toBe('/a?b=1&next=%2Fc');
    expect(withNext('/a', null)).toBe('/a');
  });
});

describe('home', () => {
  const lotus = { slug: 'lotus', name: 'Lotus', audience: 'staff' as const };
  const loom = { slug: 'loom', name: 'Loom', audience: 'client' as const };
  test.each([
    [{ hubRole: null, tenants: [] }, '/onboarding'],
    [{ hubRole: null, tenants: [lotus] }, '/app/lotus'],
    [{ hubRole: null, tenants: [loom] }, '/portal/loom'],
    [{ hubRole: null, tenants: [lotus, loom] }, '/account/companies'],
    [{ hubRole: 'support' as const, tenants: [lotus] }, '/hub'],
  ])('%j → %s', (session, path) => {
    expect(homePath(session)).toBe(path);
  });
});
