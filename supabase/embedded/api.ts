import { join } from 'node:path';
import { type ServerType, serve } from '@hono/node-server';
import { Hono } from 'hono';
import { createAuthApp } from './auth/app.ts';
import { readConfig } from './config.ts';
import { errorCode, StackError } from './errors.ts';
import { asLogin, createPool } from './http/database.ts';
import { crossOrigin, requireKey } from './http/gateway.ts';
import { loadKeys } from './keys.ts';
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
  const log = options.log ?? (() => undefined);
  const config = await readConfig();
  const keys = await loadKeys(options.dataDir);
  const app = new Hono();
  const { server, port } = await listen(app, options.port);
  const url = `http://127.0.0.1:${port}`;

  const owner = createPool(options.databaseUrl, log, { max: 5 });
  const authPool = createPool(asLogin(options.databaseUrl, 'supabase_auth_admin'), log);
  const auth = await createAuthApp({
    pool: authPool,
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
  const storagePool = createPool(asLogin(options.databaseUrl, 'supabase_storage_admin'), log);
  const storage = await createStorageApp(
    {
      pool: storagePool,
      keys,
      files: new FileStore(join(options.dataDir, 'storage')),
      config: config.storage,
    },
    log,
  );

  app.use('*', crossOrigin());
  app.use('*', requireKey(keys));
  app.get('/health', (c) => c.json({ status: 'ok' }));
  app.route('/auth/v1', auth);
  app.route('/rest/v1', rest.app);
  app.route('/storage/v1', storage);
  app.route('/mailbox/v1', createMailboxApp(owner, keys));
  app.notFound((c) => c.json({ message: 'Not found' }, 404));
  app.onError((error, c) => {
    log(`api: ${c.req.method} ${c.req.path}: ${error.stack ?? error.message}`);
    return c.json({ message: 'Internal server error' }, 500);
  });

  return {
    url,
    anonKey: keys.anonKey,
    serviceRoleKey: keys.serviceRoleKey,
    stop: async () => {
      await close(server);
      await Promise.all([owner.end(), authPool.end(), storagePool.end(), rest.stop()]);
    },
  };
}

function listen(app: Hono, port: number): Promise<{ server: ServerType; port: number }> {
  return new Promise((done, fail) => {
    const server = serve({ fetch: app.fetch, port, hostname: '127.0.0.1' }, (address) =>
      done({ server, port: address.port }),
    );
    server.once('error', (error) => {
      const taken = errorCode(error) === 'EADDRINUSE';
      const why = taken ? 'is already in use' : `cannot be used (${error.message})`;
      fail(
        new StackError(
          `Port ${port} ${why}. Stop what uses it, or set EMBEDDED_API_PORT to another port.`,
        ),
      );
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
