import { expect, test } from 'vitest';
import { isExcessive } from './form.server';

test.each([
  ['rows[0].name', 'x', false],
  ['rows[99999999].name', 'x', true],
  ['x'.repeat(201), 'x', true],
  ['__intent__', '{"type":"insert","payload":{"name":"rows"}}', false],
  ['__intent__', '{"type":"insert","payload":{"name":"rows[99999999]"}}', true],
  ['__intent__', '{"type":"remove","payload":{"name":"rows","index":1000}}', true],
  ['__intent__', '{"type":"anything"}', true],
  ['__intent__', '99999999999999999999', true],
  ['__intent__', 'null', true],
  ['__intent__', '{', true],
])('%s = %s is more than a form of ours posts: %s', (name, value, expected) => {
  expect(isExcessive(name, value)).toBe(expected);
});
