import { expect, test } from 'vitest';
import { redirectTo, safeRedirect } from './redirect.server';

test('our own paths are kept whole', () => {
  for (const path of ['/', '/app/lotus/tickets?status=open#last', '/a%20b', '/?next=//x']) {
    expect(safeRedirect(path)).toBe(path);
  }
});

test('everything that leads elsewhere is replaced', () => {
  const elsewhere = [
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/\n//evil.example',
    '/.//evil.example',
    '/..//evil.example',
    '/a/..//evil.example',
    '/%2e//evil.example',
    '/./\\evil.example',
    '\\\\evil.example',
    'javascript:alert(1)',
    'evil.example',
    ' /x',
    '',
    null,
    undefined,
    42,
    ['/a'],
  ];
  for (const to of elsewhere) expect(safeRedirect(to, '/home'), String(to)).toBe('/home');
});

test('nothing a header could be split with survives', () => {
  expect(safeRedirect('/a\r\nSet-Cookie: x=1')).not.toMatch(/[\r\n]/);
});

test('after a post the browser gets', () => {
  const response = redirectTo('/done');
  expect(response.status).toBe(303);
  expect(response.headers.get('Location')).toBe('/done');
});
