import { describe, expect, test } from 'vitest';
import { clientAddress, isPrivateAddress, parseProxies } from './client-address.server';

const proxies = parseProxies(['10.0.0.0/8', 'fd00::/8']);

function ask(remoteAddress: string, headers: Record<string, string>, trusted = proxies) {
  const socket = { remoteAddress } as never;
  return clientAddress({ headers: { host: 'app.example', ...headers }, socket }, trusted);
}

describe('the client’s address', () => {
  test('is the peer’s when nobody is trusted, whatever headers say', () => {
    const headers = {
      'x-forwarded-for': '1.2.3.4',
      'x-forwarded-proto': 'https',
      'x-forwarded-host': 'evil.example',
    };
    expect(ask('203.0.113.9', headers)).toEqual({
      ip: '203.0.113.9',
      origin: 'http://app.example',
      viaProxy: false,
    });
  });

  test('is what the nearest trusted proxy saw: made-up hops to the left don’t count', () => {
    const hops = (value: string) => ask('10.1.1.1', { 'x-forwarded-for': value }).ip;
    expect(hops('203.0.113.9')).toBe('203.0.113.9');
    expect(hops('6.6.6.6, 203.0.113.9')).toBe('203.0.113.9');
    expect(hops('6.6.6.6, 203.0.113.9, 10.2.2.2')).toBe('203.0.113.9');
    expect(hops('10.3.3.3, 10.2.2.2')).toBe('10.3.3.3');
    expect(hops('junk')).toBe('10.1.1.1');
    expect(hops('203.0.113.9, junk')).toBe('10.1.1.1');
    expect(hops('2001:db8::7')).toBe('2001:db8::7');
  });

  test('reads IPv4 in IPv6 clothes', () => {
    expect(ask('::ffff:10.1.1.1', { 'x-forwarded-for': '::ffff:203.0.113.9' }).ip).toBe(
      '203.0.113.9',
    );
  });

  test('our origin is what the trusted proxy says', () => {
    const headers = { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'shop.example, inner' };
    expect(ask('fd00::1', headers).origin).toBe('https://shop.example');
  });

  test('an impossible host never becomes an address', () => {
    for (const host of ['a b', 'a/b', 'a"><script>', '', 'user@host']) {
      expect(ask('203.0.113.9', { host }).origin, host).toBe('http://localhost');
    }
    expect(ask('203.0.113.9', { host: '[::1]:3000' }).origin).toBe('http://[::1]:3000');
  });
});

test('private networks', () => {
  for (const ip of ['127.0.0.1', '::1', '10.0.0.1', '172.20.1.1', '192.168.1.1', 'fd12::1']) {
    expect(isPrivateAddress(ip), ip).toBe(true);
  }
  for (const ip of ['172.32.0.1', '8.8.8.8', '2001:db8::1', '']) {
    expect(isPrivateAddress(ip), ip).toBe(false);
  }
});

test('a proxy that is no address stops the process at boot', () => {
  expect(() => parseProxies(['proxy.internal'])).toThrow('proxy.internal');
});
