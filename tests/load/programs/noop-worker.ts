import { run } from 'graphile-worker';
import pg from 'pg';
import { z } from 'zod';
import { withTenant } from '~/platform/db/tenant.server';
import { defineTask } from '~/platform/jobs/task.server';
import { queueLogger } from '../../../workers/queue-logger';
import { startWorker } from '../../../workers/worker';
import { setting } from '../setting';

// Works off the jobs of one task and says how long that took: with graphile-worker alone, with the
// product's worker and task, or with those and one query as the tenant.

const task = setting('BENCH_TASK');
const url = setting('WORKER_DATABASE_URL');
const concurrency = 10;

let wanted = 0;
let done = 0;
let startedAt = 0;
let finished: () => void = () => undefined;

function count(): void {
  if (done === 0) startedAt = performance.now();
  done += 1;
  if (done === wanted) finished();
}

const definition = { name: task, payload: z.object({ record_id: z.guid() }) };

const ways: Record<string, () => Promise<{ stop(): Promise<void> }>> = {
  raw: () => {
    const pgPool = new pg.Pool({ connectionString: url, max: concurrency + 1, keepAlive: true });
    pgPool.on('error', () => undefined);
    pgPool.on('connect', (client) => client.on('error', () => undefined));
    const taskList = { [task]: async () => count() };
    const preset = { worker: { pollInterval: 1_000 } };
    return run({
      pgPool,
      taskList,
      concurrency,
      preset,
      noHandleSignals: true,
      logger: queueLogger,
    });
  },
  product: () =>
    startWorker({ url, concurrency, tasks: [defineTask(definition, async () => count())] }),
  query: () => {
    const read = defineTask(definition, async (job, { record_id }) => {
      await withTenant(job, (trx) =>
        trx.selectFrom('tickets').select('status').where('id', '=', record_id).execute(),
      );
      count();
    });
    return startWorker({ url, concurrency, tasks: [read] });
  },
};

process.on('message', (jobs: number) => void work(jobs));
process.send?.('ready');

async function work(jobs: number): Promise<void> {
  wanted = jobs;
  done = 0;
  const all = new Promise<void>((resolve) => {
    finished = resolve;
  });
  const worker = await ways[setting('BENCH_WAY')]?.();
  await all;
  const milliseconds = performance.now() - startedAt;
  await worker?.stop();
  process.send?.(milliseconds);
}
