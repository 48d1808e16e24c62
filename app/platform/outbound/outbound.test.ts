import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { isPublicAddress } from './address.server';
import { postOutbound } from './post.server';
import { BlockedTarget, checkTarget } from './target.server';

describe('an address', () => {
  test.each([
    '127.0.0.1',
    '127.8.8.8',
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    '::127.0.0.1',
    '64:ff9b::a9fe:a9fe',
    'fe80::1',
    'fe80::1%eth0',
    'fc00::1',
    'fd00:ec2::254',
    'ff02::1',
    '2002:7f00:1::',
    '2001:0:7f00:1::',
    '2001:db8::1',
    'localhost',
    '',
  ])('%s is not public', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  test.each(['8.8.8.8', '172.32.0.1', '100.128.0.1', '2606:4700::1111', '2a00:1450::1'])(
    '%s is public',
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );
});

describe('a target', () => {
  test.each([
    'http://example.com/hook',
    'https://example.com:22/',
    'https://example.com:9200/',
    'https://user:secret@example.com/',
    'https://127.0.0.1/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://017700000001/',
    'https://[::1]/',
    'https://[::ffff:169.254.169.254]/',
    'ftp://example.com/',
    'file:///etc/passwd',
    'nonsense',
  ])('%s is refused', (address) => {
    expect(() => checkTarget(address, [])).toThrow(BlockedTarget);
  });

  test.each([
    'https://example.com/hook',
    'https://example.com:8443/x?y=1',
    'https://[2606:4700::1]/',
  ])('%s is fine', (address) => {
    expect(checkTarget(address, []).href).toBe(address);
  });

  test('a private one is fine where the environment names it', () => {
    expect(() => checkTarget('http://127.0.0.1:9999/', ['127.0.0.1:8888'])).toThrow(BlockedTarget);
    expect(checkTarget('http://127.0.0.1:9999/', ['127.0.0.1:*']).port).toBe('9999');
  });
});

describe('posting', () => {
  let server: Server | undefined;
  afterEach(() => server?.close());

  async function serve(answer: Parameters<typeof createServer>[1]): Promise<string> {
    server = createServer(answer as never).listen(0, '127.0.0.1');
    await new Promise((done) => server?.once('listening', done));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }
  const message = { headers: { 'content-type': 'application/json' }, body: '{"å":1}' };
  const allowed = ['127.0.0.1:*'];

  test.each([
    [['127.0.0.1']],
    [['::1']],
    [['169.254.169.254']],
    // One good and one bad: which of them is connected to is nothing to bet on.
    [['93.184.216.34', '10.0.0.1']],
    [[]],
  ])('a name that resolves to %j is not connected to', async (addresses) => {
    const resolve = async () =>
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
    await expect(
      postOutbound('https://innocent.example/', message, { resolve, allowed: [] }),
    ).rejects.toThrow(BlockedTarget);
  });

  test('the name is resolved once, and what was judged is what is connected to', async () => {
    const asked: string[] = [];
    const resolve = async (name: string) => {
      asked.push(name);
      // A second question would lead home.
      return [{ address: asked.length > 1 ? '127.0.0.1' : '198.51.100.7', family: 4 }];
    };
    await expect(
      postOutbound('https://rebind.example/', message, { resolve, allowed: [], timeout: 300 }),
    ).rejects.toThrow();
    expect(asked).toEqual(['rebind.example']);
  });

  test('sends the bytes and reads the answer, cut', async () => {
    let got = '';
    const url = await serve((request, response) => {
      request.on('data', (chunk: Buffer) => {
        got += chunk.toString();
      });
      request.on('end', () => response.writeHead(200).end('x'.repeat(1_000_000)));
    });
    const reply = await postOutbound(url, message, { allowed });
    expect(got).toBe(message.body);
    expect(reply.status).toBe(200);
    expect(reply.body).toHaveLength(16_384);
  });

  test('does not follow a redirect', async () => {
    const url = await serve((_, response) =>
      response.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data' }).end(),
    );
    expect(await postOutbound(url, message, { allowed })).toEqual({ status: 302, body: '' });
  });

  test('gives up on one that never ends', async () => {
    const url = await serve((_, response) => {
      response.writeHead(200);
      response.write('a');
    });
    await expect(postOutbound(url, message, { allowed, timeout: 200 })).rejects.toThrow();
    server?.closeAllConnections();
  });
});
