import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { parseEnv } from 'node:util';
import { Explained } from '../lib/explain.mjs';
import { root } from '../lib/paths.mjs';

export interface Places {
  port: number;
  dbPort: number;
  apiPort: number;
  dataDir: string;
  appUrl: string;
}

/** Adds what .env says to the environment; a variable that is set already wins. */
export function loadEnvFile(): void {
  const file = join(root, '.env');
  if (!existsSync(file)) return;
  for (const [name, value] of Object.entries(parseEnv(readFileSync(file, 'utf8')))) {
    if (process.env[name] === undefined && value !== '') process.env[name] = value;
  }
}

/** True when a Supabase of one's own is configured: then nothing embedded is started. */
export function usesOwnSupabase(): boolean {
  return ['SUPABASE_URL', 'DATABASE_URL', 'WORKER_DATABASE_URL'].some((name) => process.env[name]);
}

/** Where the embedded stack and the web server live. */
export function places(): Places {
  const port = portOf('PORT', 3000);
  return {
    port,
    dbPort: portOf('EMBEDDED_DB_PORT', 54322),
    apiPort: portOf('EMBEDDED_API_PORT', 54321),
    dataDir: resolve(root, process.env.DATA_DIR || '.data'),
    appUrl: process.env.APP_URL || `http://localhost:${port}`,
  };
}

/** Fails, naming port and variable, when somebody listens on a port we are about to need. */
export async function assertPortsFree(ports: Record<string, number>): Promise<void> {
  const taken: string[] = [];
  for (const [variable, port] of Object.entries(ports)) {
    const problem = (await probe(port, '127.0.0.1')) ?? (await probe(port));
    if (problem)
      taken.push(`Port ${port} ${problem}. Set ${variable} to another port, or free it.`);
  }
  if (taken.length === 0) return;
  throw new Explained(
    `${taken.join('\n')}\nIf Mainstay is running already, that is what holds them.`,
  );
}

function portOf(variable: string, fallback: number): number {
  const text = process.env[variable];
  if (!text) return fallback;
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Explained(`${variable} is not valid: a port number is expected.`);
}

function probe(port: number, host?: string): Promise<string | undefined> {
  return new Promise((done) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') done('is already in use');
      else if (error.code === 'EACCES') done('may not be used by this user');
      // No IPv6 here, say: then the server will not use it either.
      else done(undefined);
    });
    server.listen({ port, host, exclusive: true }, () => server.close(() => done(undefined)));
  });
}
