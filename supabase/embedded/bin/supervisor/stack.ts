import { fileURLToPath } from 'node:url';
import { Explained } from '../lib/explain.mjs';
import { endChild, spawnChild } from './child.ts';
import type { Places } from './environment.ts';

/** What the stack's process tells us once it answers. */
export interface StackReady {
  databaseUrl: string;
  webDatabaseUrl: string;
  workerDatabaseUrl: string;
  apiUrl: string;
  anonKey: string;
  serviceRoleKey: string;
}

export interface StackProcess {
  ready: Promise<StackReady>;
  stop(): Promise<void>;
}

const program = fileURLToPath(new URL('../commands/stack.ts', import.meta.url));

/** Starts Postgres and the API in a process of their own; `onDeath` hears when it ends by itself later. */
export function startStackProcess(
  { dataDir, dbPort, apiPort, appUrl }: Places,
  onDeath: (how: string) => void,
  options: { clean?: boolean } = {},
): StackProcess {
  const env = {
    DATA_DIR: dataDir,
    EMBEDDED_DB_PORT: String(dbPort),
    EMBEDDED_API_PORT: String(apiPort),
    APP_URL: appUrl,
  };
  const args = options.clean ? [program, '--clean'] : [program];
  const child = spawnChild({ name: 'stack', args, env }, true);
  let stopping = false;
  let isReady = false;
  const ready = new Promise<StackReady>((done, fail) => {
    child.once('error', fail);
    child.once('message', (message) => {
      isReady = true;
      done(message as StackReady);
    });
    child.once('close', (code, signal) => {
      if (stopping) return;
      const how = signal ? `was ended by ${signal}` : `ended with code ${code}`;
      if (isReady) onDeath(how);
      else fail(new Explained('The embedded database and API did not start; the reason is above.'));
    });
  });
  return {
    ready,
    stop: () => {
      stopping = true;
      return endChild(child, 15_000);
    },
  };
}

/** The environment of everything that uses the stack. */
export function stackEnvironment(stack: StackReady): Record<string, string> {
  return {
    DATABASE_URL: stack.webDatabaseUrl,
    WORKER_DATABASE_URL: stack.workerDatabaseUrl,
    SUPABASE_URL: stack.apiUrl,
    SUPABASE_ANON_KEY: stack.anonKey,
    SUPABASE_SERVICE_ROLE_KEY: stack.serviceRoleKey,
  };
}
