import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import * as build from 'virtual:remix/server-build';
import { createPool } from '../db/pool.server';
import { env } from '../env.server';
import { announceInstance } from '../fleet/instance.server';
import { flushLogs, logger, logsWritten } from '../observability/logger.server';
import { createApp } from './app.server';
import { drain } from './drain.server';
import { createListener } from './listener.server';
import { markStopping, onShutdown, runShutdown } from './shutdown.server';
import { loadStaticFiles } from './static-files.server';

/** How long requests in flight may take once we were asked to stop. */
const DRAIN_TIMEOUT = 25_000;

/** Starts the web process and stays until it is told to stop. */
export async function serve(): Promise<void> {
  const files = await loadStaticFiles(resolve(build.assetsBuildDirectory));
  const app = createApp({ build, files });
  const server = createServer(
    { keepAliveTimeout: 65_000, requestTimeout: 300_000 },
    createListener(app),
  );
  server.headersTimeout = 66_000;
  server.on('error', (error: NodeJS.ErrnoException) => cannotListen(error));
  server.listen(env.PORT, () => {
    const { port } = server.address() as AddressInfo;
    logger.info({ port, url: env.APP_URL }, 'listening');
    process.send?.('ready');
    joinFleet();
  });
  stopOnSignals(server);
  process.on('uncaughtException', crash);
}

/** On a connection of its own: a busy pool is not a dead process. */
function joinFleet(): void {
  const pool = createPool(env.DATABASE_URL, 1);
  const leave = announceInstance('web', pool);
  onShutdown('fleet', async () => {
    await leave();
    await pool.end();
  });
}

/** Nothing can be relied on any more; whoever supervises us starts a fresh process. */
function crash(error: Error): void {
  logger.fatal({ err: error }, 'crashed');
  flushLogs();
  process.exit(1);
}

function cannotListen(error: NodeJS.ErrnoException): void {
  const reason =
    error.code === 'EADDRINUSE'
      ? `Port ${env.PORT} is taken: stop the other program, or set PORT to a free one.`
      : `Cannot listen on port ${env.PORT}: ${error.message}`;
  process.stderr.write(`${reason}\n`);
  process.exit(1);
}

function stopOnSignals(server: Server): void {
  let stopping = false;
  const stop = (reason: string) => {
    if (stopping) return;
    stopping = true;
    markStopping();
    logger.info({ reason }, 'stopping');
    void drain(server, DRAIN_TIMEOUT).then(async () => {
      await runShutdown();
      logger.info('stopped');
      await logsWritten();
      process.exit(0);
    });
  };
  process.on('SIGTERM', () => stop('SIGTERM'));
  process.on('SIGINT', () => stop('SIGINT'));
  // Under a supervisor our standard input is a pipe that ends when it dies, even by kill -9.
  if (process.env.SUPERVISED === '1') process.stdin.resume().on('end', () => stop('parent gone'));
}
