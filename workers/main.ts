import { EnvError } from '~/platform/env.schema';
import { env } from '~/platform/env.server';
import { runShutdown } from '~/platform/http/shutdown.server';
import { MailSetupError } from '~/platform/mail/transport.server';
import { flushLogs, logger } from '~/platform/observability/logger.server';
import { serveMetrics } from './metrics';
import { type RunningWorker, startWorker } from './worker';

/** How long jobs in flight may take once we were asked to stop. */
const DRAIN_TIMEOUT = 25_000;

/** The worker process: works until told to stop, or until the queue cannot go on. */
export async function main(): Promise<void> {
  if (env.WORKER_METRICS_PORT) serveMetrics(env.WORKER_METRICS_PORT);
  const worker = await startWorker().catch(giveUp);
  stopOnSignals(worker);
  process.send?.('ready');
  await worker.ended.catch(async (error: Error) => {
    logger.fatal({ err: error }, 'the queue stopped by itself');
    await exit(1);
  });
}

function stopOnSignals(worker: RunningWorker): void {
  let stopping = false;
  const stop = (reason: string) => {
    if (stopping) return;
    stopping = true;
    logger.info({ reason }, 'stopping');
    setTimeout(() => {
      logger.error('jobs in flight did not finish in time; they will run again');
      void exit(1);
    }, DRAIN_TIMEOUT).unref();
    void worker.stop().then(() => {
      logger.info('stopped');
      return exit(0);
    });
  };
  process.on('SIGTERM', () => stop('SIGTERM'));
  process.on('SIGINT', () => stop('SIGINT'));
  // Under a supervisor our standard input is a pipe that ends when it dies, even by kill -9.
  if (process.env.SUPERVISED === '1') process.stdin.resume().on('end', () => stop('parent gone'));
}

/** Says in words what keeps the worker from starting. */
function giveUp(error: unknown): never {
  if (error instanceof MailSetupError || error instanceof EnvError) {
    process.stderr.write(`${error.message}\n`);
  } else {
    logger.fatal({ err: error }, 'the worker cannot start');
    process.stderr.write(`The worker cannot start: ${(error as Error).message}\n`);
  }
  flushLogs();
  process.exit(1);
}

async function exit(code: number): Promise<never> {
  await runShutdown();
  flushLogs();
  process.exit(code);
}
