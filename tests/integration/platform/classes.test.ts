import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { withTenant } from '~/platform/db/tenant.server';
import { enqueue } from '~/platform/jobs/enqueue.server';
import { defineTask, type WorkerTask } from '~/platform/jobs/task.server';
import { type RunningWorker, startWorker } from '../../../workers/worker';
import { testDb } from '../../setup/database';
import { arrangeTenant, type TestTenant } from '../../setup/people';
import { type BuiltWorker, buildWorker, eventually } from '../../setup/worker';

const payload = z.object({ number: z.number() });
const definitions = {
  webhook: { name: 'test/webhook', payload, queue: 'webhooks' },
  report: { name: 'test/report', payload, queue: 'reports' },
  cleanUp: { name: 'test/clean-up', payload, queue: 'clean-up' },
  plain: { name: 'test/plain', payload },
} as const;

/** Order and overlap of what ran. */
const ran: { task: string; tenant: string; number: number }[] = [];
const running = new Map<string, number>();
const most = new Map<string, number>();
let takes = 20;
/** While set, webhooks do not end before it does. */
let held: Promise<void> | null = null;

const tasks: WorkerTask[] = Object.values(definitions).map((definition) =>
  defineTask(definition, async (job, { number }) => {
    const now = (running.get(job.task) ?? 0) + 1;
    running.set(job.task, now);
    most.set(job.task, Math.max(most.get(job.task) ?? 0, now));
    if (held && job.task === definitions.webhook.name) await held;
    else await new Promise((done) => setTimeout(done, takes));
    running.set(job.task, (running.get(job.task) ?? 1) - 1);
    ran.push({ task: job.task, tenant: job.tenantId, number });
  }),
);

let tenant: TestTenant;
let other: TestTenant;
let workers: RunningWorker[] = [];

const start = async (count: number, concurrency: number) => {
  for (let n = 0; n < count; n += 1) workers.push(await startWorker({ tasks, concurrency }));
};
const add = (
  definition: (typeof definitions)[keyof typeof definitions],
  numbers: number[],
  whose = tenant,
) =>
  withTenant(whose.owner.ctx, async (trx) => {
    for (const number of numbers) await enqueue(trx, definition, { number });
  });
const upTo = (count: number) => Array.from({ length: count }, (_, n) => n);
const slots = async () =>
  (
    await testDb().owner.query<{ queue: string; worker_id: string | null }>(
      'select queue, worker_id from private.job_slots where job_id is not null',
    )
  ).rows;

beforeAll(async () => {
  tenant = await arrangeTenant();
  other = await arrangeTenant();
  // Tells the database the classes, as a worker that starts does.
  await start(1, 1);
  await stop();
});
beforeEach(() => {
  ran.length = 0;
  running.clear();
  most.clear();
  takes = 20;
});
const stop = async () => {
  await Promise.all(workers.map((worker) => worker.stop()));
  workers = [];
};
afterEach(async () => {
  await stop();
  await testDb().owner.query('delete from graphile_worker._private_jobs');
});

describe('how many at once', () => {
  test('no class exceeds its number, over all workers; each job runs once', async () => {
    await add(definitions.report, upTo(30));
    await add(definitions.cleanUp, upTo(10));
    await add(definitions.plain, upTo(30));
    await start(3, 8);
    await eventually('all ran', () => ran.length >= 70, 30);
    expect(most.get('test/report')).toBe(2);
    expect(most.get('test/clean-up')).toBe(1);
    expect(most.get('test/plain')).toBeGreaterThan(5);
    expect(new Set(ran.map(({ task, number }) => `${task} ${number}`)).size).toBe(70);
    expect(ran).toHaveLength(70);
    expect(await slots()).toEqual([]);
  }, 60_000);

  test('a slow class leaves room for others in each worker', async () => {
    const { promise, resolve: release } = Promise.withResolvers<void>();
    held = promise;
    try {
      await add(definitions.webhook, upTo(12));
      // All four look for a job at once: the class's share must hold among jobs just taken, too.
      await start(1, 4);
      await eventually('the class is under way', () => (running.get('test/webhook') ?? 0) >= 2);
      await add(definitions.plain, [1]);
      await eventually('the other one ran', () => ran.length === 1);
      expect(ran).toMatchObject([{ task: 'test/plain' }]);
      expect(most.get('test/webhook')).toBe(2);
    } finally {
      held = null;
      release();
    }
  });

  test('handing a job back costs no attempt', async () => {
    await add(definitions.cleanUp, upTo(6));
    await testDb().owner.query('update graphile_worker._private_jobs set flags = null');
    takes = 1_500;
    await start(2, 5);
    await eventually('one runs, the others are back without a trace', async () => {
      const { rows } = await testDb().owner.query<{ attempts: number; flags: object | null }>(
        'select attempts, flags from graphile_worker._private_jobs order by attempts desc',
      );
      const [first, ...others] = rows;
      return (
        first?.attempts === 1 &&
        others.some(({ flags }) => flags) &&
        others.every(({ attempts }) => attempts === 0)
      );
    });
    takes = 50;
    await eventually('all ran', () => ran.length === 6, 20);
    expect(most.get('test/clean-up')).toBe(1);
  }, 40_000);
});

describe('kill -9', () => {
  let program: BuiltWorker;
  beforeAll(async () => {
    program = await buildWorker('tests/load/programs/slow-worker.ts');
  }, 60_000);
  afterAll(() => program.remove());

  test('the places of a dead worker are free as soon as its locks are', async () => {
    await add(definitions.report, upTo(4));
    const doomed = program.start({ WORKER_DATABASE_URL: testDb().workerUrl });
    await doomed.ready;
    await eventually('both places are taken', async () => (await slots()).length === 2);
    await start(1, 5);
    await new Promise((done) => setTimeout(done, 1_000));
    expect(ran).toEqual([]);
    await doomed.kill('SIGKILL');
    await eventually('all four ran here', () => ran.length === 4, 20);
    expect(most.get('test/report')).toBeLessThanOrEqual(2);
    expect(await slots()).toEqual([]);
  }, 60_000);
});

describe('which first', () => {
  test('urgent classes go before others that waited longer', async () => {
    await add(definitions.cleanUp, [1]);
    await add(definitions.report, [2]);
    await add(definitions.webhook, [3]);
    await add(definitions.plain, [4]);
    await start(1, 1);
    await eventually('all ran', () => ran.length === 4);
    expect(ran.map(({ task }) => task)).toEqual([
      'test/webhook',
      'test/plain',
      'test/report',
      'test/clean-up',
    ]);
  });

  test('the many jobs of one company do not keep another waiting', async () => {
    takes = 1;
    await add(definitions.plain, upTo(300));
    await add(definitions.plain, upTo(3), other);
    await start(1, 1);
    await eventually('all ran', () => ran.length === 303, 60);
    const last = ran.findLastIndex((run) => run.tenant === other.id);
    expect(last).toBeLessThan(30);
  }, 90_000);

  test('jobs of one company keep their order, also when more come as its backlog ends', async () => {
    for (const number of upTo(30)) await add(definitions.plain, [number]);
    await start(1, 1);
    await eventually('most ran', () => ran.length >= 22);
    await add(definitions.plain, [30]);
    await add(definitions.plain, [31]);
    await eventually('all ran', () => ran.length === 32);
    expect(ran.map(({ number }) => number)).toEqual(upTo(32));
  });
});
