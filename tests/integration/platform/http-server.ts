import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { createApp } from '~/platform/http/app.server';
import { createListener } from '~/platform/http/listener.server';
import type { StaticFiles } from '~/platform/http/static-files.server';
import { fixtureBuild } from './fixture-app';

export interface TestServer {
  server: Server;
  origin: string;
  port: number;
  /** As fetch, without following redirects. Posts come from our own page unless told otherwise. */
  request(path: string, init?: RequestInit): Promise<Response>;
  /** Sends bytes as they are, which ask for the connection's end, and reads the answer to it. */
  raw(message: string): Promise<string>;
  /** Sends bytes and hangs up without waiting for an answer, once the server has begun to work on them. */
  leave(message: string): Promise<void>;
  close(): Promise<void>;
}

/** The real HTTP stack with the fixture's pages, on a port of its own. */
export async function startTestServer(files?: StaticFiles): Promise<TestServer> {
  const server = createServer(createListener(createApp({ build: fixtureBuild(), files })));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  return {
    server,
    origin,
    port,
    request(path, init = {}) {
      const own: Record<string, string> = init.method === 'POST' ? { Origin: origin } : {};
      const headers = new Headers({ ...own, ...(init.headers as Record<string, string>) });
      return fetch(`${origin}${path}`, { redirect: 'manual', ...init, headers });
    },
    async raw(message) {
      const socket = connect(port, '127.0.0.1');
      // Not end(): who has hung up when the answer is ready gets none.
      socket.write(message);
      return await text(socket);
    },
    async leave(message) {
      const socket = connect(port, '127.0.0.1');
      const heard = once(server, 'request');
      socket.write(message);
      const [, outgoing] = await heard;
      const gone = once(outgoing, 'close');
      socket.destroy();
      await gone;
    },
    close: () => new Promise((done) => void server.close(() => done()).closeAllConnections()),
  };
}
