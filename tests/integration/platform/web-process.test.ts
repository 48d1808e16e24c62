import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, beforeAll, expect, test } from 'vitest';

const SERVER = 'build/server/server.js';
let child: ChildProcess | undefined;

beforeAll(() => {
  if (!existsSync(SERVER)) throw new Error('Run `npm run build` first');
});
afterEach(() => void child?.kill('SIGKILL'));

async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

function run(variables: Record<string, string>): ChildProcess {
  child = spawn(process.execPath, [SERVER], {
    env: { ...process.env, NODE_ENV: 'production', LOG_LEVEL: 'info', ...variables },
    stdio: ['pipe', 'pipe', 'pipe', 'ipc'],
  });
  return child;
}

async function start(variables: Record<string, string> = {}) {
  const port = await freePort();
  const process = run({ PORT: String(port), ...variables });
  const log = process.stdout ? text(process.stdout) : Promise.resolve('');
  await once(process, 'message');
  return { process, log, url: `http://127.0.0.1:${port}` };
}

test('a signal ends it cleanly, with one JSON line for each request', async () => {
  const { process, log, url } = await start();
  const response = await fetch(`${url}/healthz?private=1`);
  process.kill('SIGTERM');
  expect(await once(process, 'exit')).toEqual([0, null]);
  const lines = (await log).trim().split('\n');
  const entries = lines.map((line) => JSON.parse(line));
  const requests = entries.filter((entry) => entry.msg === 'request');
  expect(requests).toHaveLength(1);
  expect(requests[0]).toMatchObject({
    level: 'info',
    method: 'GET',
    path: '/healthz',
    status: 200,
    requestId: response.headers.get('x-request-id'),
  });
  expect(entries.at(-1).msg).toBe('stopped');
});

test('what is not ready yet, and what nobody can read, is no error of ours and no line but JSON', async () => {
  const { process, log, url } = await start();
  const errors = process.stderr ? text(process.stderr) : Promise.resolve('');
  const { status } = await fetch(`${url}/readyz`);
  const broken = await fetch(`${url}/%E0%A4%A`);
  expect([status, broken.status]).toEqual([503, 400]);
  process.kill('SIGTERM');
  await once(process, 'exit');
  const entries = (await log).trim().split('\n');
  const levels = entries.map((line) => JSON.parse(line).level);
  expect(levels).toEqual(levels.map(() => 'info'));
  expect(await errors).toBe('');
});

test('it does not outlive the process that started it', async () => {
  const { process } = await start({ SUPERVISED: '1' });
  process.stdin?.end();
  expect(await once(process, 'exit')).toEqual([0, null]);
});

test('a taken port is explained in a sentence', async () => {
  const taken = createServer().listen(0);
  await once(taken, 'listening');
  const { port } = taken.address() as AddressInfo;
  const process = run({ PORT: String(port) });
  const errors = process.stderr ? text(process.stderr) : Promise.resolve('');
  expect(await once(process, 'exit')).toEqual([1, null]);
  expect(await errors).toBe(
    `Port ${port} is taken: stop the other program, or set PORT to a free one.\n`,
  );
  taken.close();
});

test('files of the build are cached for good, others briefly, missing ones not at all', async () => {
  const { url } = await start();
  const html = await (await fetch(`${url}/nothing-here`)).text();
  const style = /href="(\/assets\/[^"]+\.css)"/.exec(html)?.[1];
  const css = await fetch(`${url}${style}`, { headers: { 'Accept-Encoding': 'br' } });
  expect(css.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect(css.headers.get('content-encoding')).toBe('br');
  const etag = css.headers.get('etag') ?? '';
  const again = await fetch(`${url}${style}`, { headers: { 'If-None-Match': etag } });
  expect(again.status).toBe(304);
  const robots = await fetch(`${url}/robots.txt`);
  expect(robots.headers.get('cache-control')).toBe('public, max-age=3600');
  const missing = await fetch(`${url}/assets/gone-12345678.js`);
  expect(missing.status).toBe(404);
  expect(missing.headers.get('content-type')).toContain('text/plain');
  expect(missing.headers.get('cache-control')).toBe('no-store');
  for (const secret of ['/.vite/manifest.json', '/../package.json', '/%2e%2e/package.json']) {
    expect((await fetch(`${url}${secret}`)).status).toBe(404);
  }
});
