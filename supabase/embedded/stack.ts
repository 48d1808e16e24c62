import pg from 'pg';
import { startApi } from './api.ts';
import { type ServerOptions, startServer } from './postgres/server.ts';
import { installSystemSchema } from './system/install.ts';
import { migrate } from './system/migrate.ts';

export { installSystemSchema, migrate, startApi };

export interface StackOptions extends ServerOptions {
  apiPort: number;
  appUrl: string;
  /** Brings the database up to date before the API opens; by default our migrations alone. */
  prepare?: (databaseUrl: string) => Promise<unknown>;
}

export interface Stack {
  databaseUrl: string;
  webDatabaseUrl: string;
  workerDatabaseUrl: string;
  apiUrl: string;
  anonKey: string;
  serviceRoleKey: string;
  stop(): Promise<void>;
}

/** Starts only Postgres with Supabase's system schema: no migrations, no API. */
export async function startDatabase(
  options: ServerOptions,
): Promise<{ url: string; stop(): Promise<void> }> {
  const server = await startServer(options);
  try {
    await installSystemSchema(server.url);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return { url: server.url, stop: server.stop };
}

/** Starts the whole of it: Postgres, system schema, migrations, the two logins, the API. */
export async function startStack(options: StackOptions): Promise<Stack> {
  const database = await startDatabase(options);
  try {
    await (options.prepare ?? migrate)(database.url);
    await setLoginPasswords(database.url);
    const api = await startApi({
      databaseUrl: database.url,
      port: options.apiPort,
      appUrl: options.appUrl,
      dataDir: options.dataDir,
      ...(options.log ? { log: options.log } : {}),
    });
    return {
      databaseUrl: database.url,
      webDatabaseUrl: loginUrl(database.url, 'mainstay_web'),
      workerDatabaseUrl: loginUrl(database.url, 'mainstay_worker'),
      apiUrl: api.url,
      anonKey: api.anonKey,
      serviceRoleKey: api.serviceRoleKey,
      stop: async () => {
        await api.stop();
        await database.stop();
      },
    };
  } catch (error) {
    await database.stop();
    throw error;
  }
}

/** The migrations make the logins without passwords; here each gets its own name. */
async function setLoginPasswords(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  client.on('error', () => undefined);
  await client.connect();
  try {
    for (const login of ['mainstay_web', 'mainstay_worker']) {
      const { rowCount } = await client.query('select from pg_roles where rolname = $1', [login]);
      if (rowCount) await client.query(`alter role ${login} login password '${login}'`);
    }
  } finally {
    await client.end();
  }
}

function loginUrl(databaseUrl: string, login: string): string {
  const url = new URL(databaseUrl);
  url.username = login;
  url.password = login;
  return url.href;
}
