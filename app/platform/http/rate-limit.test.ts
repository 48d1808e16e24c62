import { expect, test } from 'vitest';
import { addressKey } from './rate-limit.server';

test('IPv4 addresses stand for themselves, IPv6 for their network', () => {
  expect(addressKey('203.0.113.9')).toBe('203.0.113.9');
  expect(addressKey('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2');
  expect(addressKey('2001:DB8:1:2::99')).toBe('2001:db8:1:2');
  expect(addressKey('2001:db8::1')).toBe('2001:db8:0:0');
  expect(addressKey('fe80::')).toBe('fe80:0:0:0');
});

test('on one’s own machine addresses tell nobody apart', () => {
  expect(addressKey('127.0.0.1')).toBeUndefined();
  expect(addressKey('::1')).toBeUndefined();
});
