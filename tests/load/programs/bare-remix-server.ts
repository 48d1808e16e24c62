import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pathToFileURL } from 'node:url';
import {
  createRequestHandler,
  type ServerBuild,
  writeReadableStreamToWritable,
} from '@remix-run/node';
import { setting } from '../setting';

// Remix's stock request handler on a bare Node server, adapted as @remix-run/express does it.

const build: ServerBuild = await import(pathToFileURL(setting('BENCH_REMIX_BUILD')).href);
const handle = createRequestHandler(build, 'production');

async function answer(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    for (const one of [value ?? []].flat()) headers.append(name, one);
  }
  const abort = new AbortController();
  outgoing.on('close', () => abort.abort());
  const url = new URL(incoming.url ?? '/', `http://${incoming.headers.host}`);
  const request = new Request(url, { method: incoming.method, headers, signal: abort.signal });
  const response = await handle(request);
  outgoing.statusCode = response.status;
  for (const [name, value] of response.headers) outgoing.appendHeader(name, value);
  if (response.body) await writeReadableStreamToWritable(response.body, outgoing);
  else outgoing.end();
}

const server = createServer((incoming, outgoing) => {
  answer(incoming, outgoing).catch((error: unknown) => {
    console.error(error);
    outgoing.destroy();
  });
});
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
