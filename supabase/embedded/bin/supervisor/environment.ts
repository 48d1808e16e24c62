import { existsSync, readFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseEnv } from 'node:util';
import { Explained } from '../lib/explain.mjs';
import { root } from '../lib/paths.mjs';
import { say } from '../lib/progress.mjs';

/** Milliseconds; Linux keeps the port of a closed connection for 60 s. */
const LINGERING = 65_000;

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
    const problem = await problemOf(port);
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

/**
 * Ports like 54322 lie where systems also take the ports of outgoing connections from, and one that was
 * closed keeps its port for a minute. A port that nobody answers on is therefore waited for.
 */
async function problemOf(port: number): Promise<string | undefined> {
  const deadline = Date.now() + LINGERING;
  for (let tries = 0; ; tries += 1) {
    const problem = (await probe(port, '127.0.0.1')) ?? (await probe(port));
    if (!problem || Date.now() > deadline || (await answers(port))) return problem;
    if (tries === 0) say(`Port ${port} was in use a moment ago; waiting until it is free …`);
    await sleep(500);
  }
}

function answers(port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect({ port, host: '127.0.0.1' });
    const end = (answered: boolean) => {
      socket.destroy();
      done(answered);
    };
    socket.once('connect', () => end(true)).once('error', () => end(false));
  });
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
