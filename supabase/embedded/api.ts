import { join } from 'node:path';
import { type ServerType, serve } from '@hono/node-server';
import { Hono } from 'hono';
import { createAuthApp } from './auth/app.ts';
import { readConfig } from './config.ts';
import { errorCode, StackError } from './errors.ts';
import { asLogin, createPool } from './http/database.ts';
import { crossOrigin, requireKey } from './http/gateway.ts';
import { type Keys, loadKeys } from './keys.ts';
import { createMailboxApp } from './mailbox/app.ts';
import { createRestApp } from './rest/app.ts';
import { createStorageApp } from './storage/app.ts';
import { FileStore } from './storage/files.ts';

export interface ApiOptions {
  /** The superuser's connection string; the parts of the API connect with logins of their own. */
  databaseUrl: string;
  /** 0 takes a free one. */
  port: number;
  appUrl: string;
  dataDir: string;
  log?: (line: string) => void;
}

export interface Api {
  url: string;
  anonKey: string;
  serviceRoleKey: string;
  stop(): Promise<void>;
}

/** Serves Auth, Data API, Storage and the mailbox on 127.0.0.1, where `supabase start` serves them. */
export async function startApi(options: ApiOptions): Promise<Api> {
  const keys = await loadKeys(options.dataDir);
  // The address is part of what the services hand out, so the port comes first and answers "not yet".
  const listener = await listen(options.port);
  const closers: (() => Promise<unknown>)[] = [];
  const stop = async () => {
    await close(listener.server);
    await Promise.all(closers.map((end) => end()));
  };
  try {
    listener.handle((await createApp(options, keys, listener.url, closers)).fetch);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: listener.url, anonKey: keys.anonKey, serviceRoleKey: keys.serviceRoleKey, stop };
}

async function createApp(
  options: ApiOptions,
  keys: Keys,
  url: string,
  closers: (() => Promise<unknown>)[],
): Promise<Hono> {
  const log = options.log ?? (() => undefined);
  const config = await readConfig();
  const pool = (connectionString: string, max: number) => {
    const made = createPool(connectionString, log, { max });
    closers.push(() => made.end());
    return made;
  };
  const login = (name: string) => pool(asLogin(options.databaseUrl, name), 10);
  const auth = await createAuthApp({
    pool: login('supabase_auth_admin'),
    config: config.auth,
    keys,
    siteUrl: options.appUrl.replace(/\/$/, ''),
    issuer: `${url}/auth/v1`,
    log,
  });
  const rest = await createRestApp({
    databaseUrl: options.databaseUrl,
    config: config.api,
    keys,
    log,
  });
  closers.push(rest.stop);
  const files = new FileStore(join(options.dataDir, 'storage'));
  const storage = await createStorageApp(
    { pool: login('supabase_storage_admin'), keys, files, config: config.storage },
    log,
  );

  const app = new Hono();
  app.use('*', crossOrigin());
  app.use('*', requireKey(keys));
  app.get('/health', (c) => c.json({ status: 'ok' }));
  app.route('/auth/v1', auth);
  app.route('/rest/v1', rest.app);
  app.route('/storage/v1', storage);
  app.route('/mailbox/v1', createMailboxApp(pool(options.databaseUrl, 5), keys));
  app.notFound((c) => c.json({ message: 'Not found' }, 404));
  app.onError((error, c) => {
    log(`api: ${c.req.method} ${c.req.path}: ${error.stack ?? error.message}`);
    return c.json({ message: 'Internal server error' }, 500);
  });
  return app;
}

type Handler = Hono['fetch'];

interface Listener {
  server: ServerType;
  url: string;
  handle(next: Handler): void;
}

function listen(port: number): Promise<Listener> {
  let handler: Handler = () => Response.json({ message: 'Starting' }, { status: 503 });
  return new Promise((done, fail) => {
    const server = serve(
      { fetch: (request, env) => handler(request, env), port, hostname: '127.0.0.1' },
      (address) =>
        done({
          server,
          url: `http://127.0.0.1:${address.port}`,
          handle: (next) => {
            handler = next;
          },
        }),
    );
    server.once('error', (error) => {
      const taken = errorCode(error) === 'EADDRINUSE';
      const why = taken ? 'is already in use' : `cannot be used (${error.message})`;
      const remedy = 'Stop what uses it, or set EMBEDDED_API_PORT to another port.';
      fail(new StackError(`Port ${port} ${why}. ${remedy}`));
    });
  });
}

function close(server: ServerType): Promise<void> {
  return new Promise((done) => {
    server.close(() => done());
    if ('closeIdleConnections' in server) server.closeIdleConnections();
    setTimeout(() => {
      if ('closeAllConnections' in server) server.closeAllConnections();
    }, 1000).unref();
  });
}
