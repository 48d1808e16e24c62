import { type ServerOptions, startServer } from './postgres/server.ts';
import { installSystemSchema } from './system/install.ts';
import { migrate } from './system/migrate.ts';

export { StackError } from './errors.ts';
export { installSystemSchema, migrate };

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
