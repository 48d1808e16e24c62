import { EventEmitter } from 'node:events';
import { parseCronItems, type Runner, run, type WorkerEvents } from 'graphile-worker';
import pg from 'pg';
import { createPool } from '~/platform/db/pool.server';
import { env } from '~/platform/env.server';
import { type Subscriber, subscribers } from '~/platform/events/subscribers.server';
import { announceInstance } from '~/platform/fleet/instance.server';
import { QueueGate } from '~/platform/jobs/gate.server';
import { Outcomes } from '~/platform/jobs/outcomes.server';
import { queues } from '~/platform/jobs/queues';
import type { WorkerTask } from '~/platform/jobs/task.server';
import { mailTransport } from '~/platform/mail/send.server';
import { catalogueOf } from '~/platform/modules/catalogue';
import { modules } from '~/platform/modules/registry.server';
import { logger } from '~/platform/observability/logger.server';
import { crontab } from './crontab';
import { DISPATCHES, Dispatcher } from './dispatcher';
import { Heartbeat } from './heartbeat';
import { queueLogger } from './queue-logger';
import { allTasks, taskList } from './tasks';

/** A running worker. */
export interface RunningWorker {
  /** Takes no new jobs, lets those in flight finish, closes everything. */
  stop(): Promise<void>;
  /** Settles when the queue stops by itself: rejects with the reason. */
  ended: Promise<void>;
}

interface WorkerSettings {
  url?: string;
  concurrency?: number;
  tasks?: readonly WorkerTask[];
  /** Who gets events; with tasks of one's own nobody does unless named. */
  to?: readonly Subscriber[];
}

/**
 * Starts working on the queue as the login mainstay_worker, which owns nothing. Jobs are fetched one by
 * one (no local queue): what a dying worker takes with it stays small.
 */
export async function startWorker({
  url = env.WORKER_DATABASE_URL,
  concurrency = env.WORKER_CONCURRENCY,
  tasks,
  to = tasks ? [] : subscribers,
}: WorkerSettings = {}): Promise<RunningWorker> {
  const transport = mailTransport();
  const pool = createPool(url, concurrency + DISPATCHES);
  const queue = queuePool(url, concurrency + 1);
  const gate = new QueueGate(pool, concurrency);
  const outcomes = new Outcomes(pool);
  const dispatcher = new Dispatcher({ url, pool, outcomes, to });
  const all = tasks ?? allTasks();
  let heartbeat: Heartbeat | undefined;
  const close = async () => {
    await dispatcher.stop();
    await heartbeat?.stop().catch((error: Error) => logger.warn({ err: error }, 'no goodbye'));
    await outcomes.stop();
    await Promise.allSettled([pool.end(), queue.end()]);
  };
  let runner: Runner;
  try {
    await registerTasks(pool, all);
    await recordModules(pool);
    runner = await run({
      pgPool: queue,
      taskList: taskList(all, { pool, gate, outcomes }),
      forbiddenFlags: gate.forbiddenFlags,
      parsedCronItems: parseCronItems(crontab),
      concurrency,
      noHandleSignals: true,
      logger: queueLogger,
      events: new EventEmitter() as WorkerEvents,
      gracefulShutdownAbortTimeout: 20_000,
      preset: {
        worker: { pollInterval: 1_000 },
        plugins: [
          {
            name: 'MainstayHeartbeat',
            version: '1.0.0',
            worker: {
              hooks: {
                // Awaited before a worker of the pool looks for its first job.
                startWorker: (_context, { worker }) => {
                  heartbeat ??= new Heartbeat(url, worker.workerPool.id);
                  return heartbeat.start();
                },
              },
            },
          },
        ],
      },
    });
  } catch (error) {
    await close();
    throw error;
  }
  if (to.length > 0) dispatcher.start();
  const leaveFleet = announceInstance('worker', pool);
  logger.info({ mail: transport.name, concurrency }, 'worker ready');
  return {
    ended: runner.promise,
    stop: async () => {
      await leaveFleet();
      await runner.stop().catch((error: Error) => logger.warn({ err: error }, 'queue had stopped'));
      await close();
    },
  };
}

/** So that jobs get their class's priority wherever they are added, and the classes their places. */
async function registerTasks(pool: pg.Pool, tasks: readonly WorkerTask[]): Promise<void> {
  const classes = Object.fromEntries(tasks.map(({ name, queue }) => [name, queue ?? null]));
  await pool.query('select private.register_tasks($1::jsonb, $2::jsonb)', [
    JSON.stringify(queues),
    JSON.stringify(classes),
  ]);
}

/** What this release consists of, for the hub's catalogue. */
async function recordModules(pool: pg.Pool): Promise<void> {
  const found = JSON.stringify(catalogueOf(modules));
  await pool.query('select private.discover_modules($1::jsonb)', [found]);
}

/** graphile-worker's own connections: plain ones, as it listens and prepares statements on them. */
function queuePool(connectionString: string, max: number): pg.Pool {
  const pool = new pg.Pool({ connectionString, max, keepAlive: true });
  const lost = (error: Error) => logger.warn({ err: error }, 'queue connection lost');
  pool.on('error', lost);
  pool.on('connect', (client) => client.on('error', lost));
  return pool;
}
