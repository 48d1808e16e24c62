import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, expect, test } from 'vitest';
import { drain } from './drain.server';

let server: Server;
afterEach(() => void server.closeAllConnections());

/** A server whose answers wait until the body is complete. */
async function start(): Promise<number> {
  server = createServer((request, response) => {
    text(request).then(
      (body) => response.end(`got ${body}`),
      () => response.destroy(),
    );
  });
  await new Promise<void>((ready) => server.listen(0, ready));
  return (server.address() as AddressInfo).port;
}

const HEAD = 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 6\r\n\r\n';
const pause = (ms: number) => new Promise((resume) => setTimeout(resume, ms));

test('requests in flight are answered, new ones are not taken', async () => {
  const port = await start();
  const client = connect(port);
  const answer = text(client);
  client.write(`${HEAD}abc`);
  await pause(50);
  let isDrained = false;
  const drained = drain(server, 5_000).then(() => {
    isDrained = true;
  });
  await expect(fetch(`http://127.0.0.1:${port}`)).rejects.toThrow();
  expect(isDrained).toBe(false);
  client.write('def');
  expect(await answer).toContain('got abcdef');
  await drained;
});

test('idle connections are closed at once', async () => {
  const port = await start();
  const client = connect(port);
  const closed = text(client);
  client.write(`${HEAD}abcdef`);
  await pause(50);
  // Longer than the test may take: only a connection closed at once lets it end.
  await drain(server, 60_000);
  expect(await closed).toContain('got abcdef');
});

test('what takes too long is cut off', async () => {
  const port = await start();
  const client = connect(port);
  const answer = text(client).catch(() => '');
  client.write(`${HEAD}abc`);
  await pause(50);
  await drain(server, 200);
  expect(await answer).toBe('');
});
