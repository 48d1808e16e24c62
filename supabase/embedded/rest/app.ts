import { App } from '@supabase/lite';
import { createPostgresConnection } from '@supabase/lite/postgres';
import { Hono } from 'hono';
import { errors } from 'jose';
import pg from 'pg';
import type { StackConfig } from '../config.ts';
import { asLogin } from '../http/database.ts';
import { bearer } from '../http/request.ts';
import type { Claims, Keys } from '../keys.ts';
import { RequestConnection } from './connection.ts';

export interface RestOptions {
  databaseUrl: string;
  config: StackConfig['api'];
  keys: Keys;
  log: (line: string) => void;
}

/**
 * The Data API (/rest/v1): PostgREST's grammar by @supabase/lite. The front verifies the token and hands
 * lite the claims; nothing of lite's own auth, storage, studio or schema management is switched on.
 */
export async function createRestApp(options: RestOptions) {
  const catalogue = createPostgresConnection({
    url: options.databaseUrl,
    postgresOptions: { max: 2, idle_timeout: 20, onnotice: () => undefined },
  });
  const connection = new RequestConnection(
    asLogin(options.databaseUrl, 'authenticator'),
    catalogue,
  );
  const lite = new App({
    connection,
    api: { schemas: options.config.schemas, max_rows: options.config.max_rows },
    auth: { enabled: false },
    storage: { enabled: false },
    studio: { enabled: false },
    db: { migrations: { enabled: false } },
    options: {
      server: {
        disableStudio: true,
        disableFallback: true,
        apiKeys: { resolver: async (key) => ({ type: 'publishable', claims: unpack(key) }) },
      },
    },
  });
  await lite.init();
  const stopListening = await onSchemaChange(options, () => catalogue.clearSchemaCache());

  const app = new Hono();
  app.all('*', async (c) => {
    let claims: Claims;
    try {
      const token = bearer(c);
      claims = token ? await options.keys.verify(token) : { role: 'anon' };
    } catch (error) {
      const expired = error instanceof errors.JWTExpired;
      c.header('www-authenticate', `Bearer error="invalid_token"`);
      const message = expired ? 'JWT expired' : 'JWT could not be verified';
      return c.json(
        { code: expired ? 'PGRST303' : 'PGRST301', details: null, hint: null, message },
        401,
      );
    }
    const headers = new Headers(c.req.raw.headers);
    headers.delete('authorization');
    headers.set('apikey', pack(claims));
    const url = new URL(c.req.url);
    url.searchParams.delete('apikey');
    const body =
      c.req.method === 'GET' || c.req.method === 'HEAD' ? null : await c.req.arrayBuffer();
    return lite.fetch(new Request(url, { method: c.req.method, headers, body }), {
      peerAddress: null,
    });
  });
  return {
    app,
    stop: async () => {
      await stopListening();
      await connection.close();
      await catalogue.close();
    },
  };
}

function pack(claims: Claims): string {
  return Buffer.from(JSON.stringify(claims)).toString('base64url');
}

function unpack(key: string): Claims {
  return JSON.parse(Buffer.from(key, 'base64url').toString()) as Claims;
}

/** Reads the schema anew when it has changed, on the signal hosted Supabase uses as well. */
async function onSchemaChange(
  options: RestOptions,
  reload: () => Promise<void>,
): Promise<() => Promise<void>> {
  let stopped = false;
  let client: pg.Client | undefined;
  const listen = async () => {
    client = new pg.Client({ connectionString: options.databaseUrl });
    client.on('error', () => undefined);
    client.on('notification', () => void reload());
    client.on('end', () => {
      if (!stopped) setTimeout(() => void listen().catch(() => undefined), 500).unref();
    });
    try {
      await client.connect();
      await client.query('listen pgrst');
      await reload();
    } catch (error) {
      options.log(`data api: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  await listen();
  return async () => {
    stopped = true;
    await client?.end();
  };
}
