import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { withTenant } from '~/platform/db/tenant.server';
import { enqueue } from '~/platform/jobs/enqueue.server';
import { defineTask, type JobContext } from '~/platform/jobs/task.server';
import { type RunningWorker, startWorker } from '../../../workers/worker';
import { testDb } from '../../setup/database';
import { arrangeClient, arrangeTenant, type TestTenant } from '../../setup/people';
import { eventually } from '../../setup/worker';

const probe = { name: 'test/probe', payload: z.object({ client_id: z.uuid() }) };
const runs: { job: JobContext; clients: string[] }[] = [];
let behave: (job: JobContext) => Promise<void> = async () => undefined;

const probeTask = defineTask(probe, async (job) => {
  await behave(job);
  const clients = await withTenant(job, (trx) =>
    trx.selectFrom('clients').select('name').orderBy('name').execute(),
  );
  runs.push({ job, clients: clients.map((client) => client.name) });
});

let tenant: TestTenant;
let clientId: string;
let worker: RunningWorker;

beforeAll(async () => {
  tenant = await arrangeTenant();
  clientId = await arrangeClient(tenant, 'Ours');
  const other = await arrangeTenant();
  await arrangeClient(other, 'Theirs');
  worker = await startWorker({ tasks: [probeTask] });
});
afterAll(() => worker.stop());
beforeEach(() => {
  runs.length = 0;
  behave = async () => undefined;
});
afterEach(() => testDb().owner.query('delete from graphile_worker._private_jobs'));

const add = (data: unknown = { client_id: clientId }) =>
  testDb().owner.query(`select graphile_worker.add_job('test/probe', $1)`, [
    JSON.stringify({ tenant_id: tenant.id, request_id: 'r-1', data }),
  ]);
const jobs = async () =>
  (
    await testDb().owner.query<{
      attempts: number;
      max_attempts: number;
      last_error: string | null;
      locked_by: string | null;
      due: number;
    }>(`select attempts, max_attempts, last_error, locked_by,
      extract(epoch from run_at - now())::float8 as due from graphile_worker._private_jobs`)
  ).rows;
const setStatus = (status: string) =>
  testDb().owner.query('update public.tenants set status = $2 where id = $1', [tenant.id, status]);

test('the worker login works on the queue and owns nothing', async () => {
  const { rows } = await testDb().owner.query<{ owned: number }>(
    `select count(*)::int as owned from pg_class where relowner = 'mainstay_worker'::regrole`,
  );
  expect(rows[0]?.owned).toBe(0);
  await eventually('the crontab is known', async () => {
    const crons = await testDb().owner.query(
      `select from graphile_worker._private_known_crontabs where identifier = 'platform/purge'`,
    );
    return crons.rowCount === 1;
  });
});

test('a job enqueued with a change runs as the tenant that made it, and sees no other', async () => {
  await withTenant(tenant.owner.ctx, (trx) => enqueue(trx, probe, { client_id: clientId }));
  await eventually('the job ran', () => runs.length === 1);
  expect(runs[0]?.clients).toEqual(['Ours']);
  expect(runs[0]?.job).toMatchObject({
    tenantId: tenant.id,
    requestId: tenant.owner.ctx.claims.request_id,
    attempt: 1,
  });
});

test('a job does not outlive the change that was rolled back', async () => {
  const work = withTenant(tenant.owner.ctx, async (trx) => {
    await enqueue(trx, probe, { client_id: clientId });
    throw new Error('no');
  });
  await expect(work).rejects.toThrow('no');
  expect(await jobs()).toEqual([]);
});

test('the web login cannot pass as a job', async () => {
  const claims = { ...tenant.owner.ctx.claims, actor: 'job' as const };
  await expect(
    withTenant({ claims }, (trx) =>
      sql`select private.begin_delivery(gen_random_uuid())`.execute(trx),
    ),
  ).rejects.toThrow('for jobs only');
});

describe('payloads of another version', () => {
  test.each([
    ['data', { client: 1 }, 'client_id'],
    ['nothing', null, 'client_id'],
  ])('%s that does not fit fails for good, with the reason', async (_name, data, reason) => {
    await add(data);
    const [job] = await eventually('it failed', async () => {
      const found = await jobs();
      return found[0]?.last_error && !found[0].locked_by ? found : null;
    });
    expect(job).toMatchObject({ attempts: 1, max_attempts: 1 });
    expect(job?.last_error).toContain('not what this version expects');
    expect(job?.last_error).toContain(reason);
    expect(runs).toEqual([]);
  });

  test('a payload without an envelope too', async () => {
    await testDb().owner.query(`select graphile_worker.add_job('test/probe', '{"id": 1}')`);
    await eventually('it failed', async () => (await jobs())[0]?.max_attempts === 1);
  });
});

test('a task that throws is tried again', async () => {
  behave = async (job) => {
    if (job.attempt === 1) throw new Error('not yet');
  };
  await add();
  await eventually('the second try ran', () => runs.length === 1);
  expect(runs[0]?.job.attempt).toBe(2);
});

describe('suspension', () => {
  test('stops the jobs of the tenant at once, costs no attempt, and lets them go on afterwards', async () => {
    await setStatus('suspended');
    await add();
    const [postponed] = await eventually('it was postponed', async () => {
      const found = await jobs();
      return found[0]?.last_error ? found : null;
    });
    expect(postponed).toMatchObject({ attempts: 0, locked_by: null });
    expect(postponed?.last_error).toContain('suspended');
    expect(postponed?.due).toBeGreaterThan(3000);
    expect(runs).toEqual([]);
    await setStatus('active');
    await eventually('it ran after all', () => runs.length === 1, 5);
    await eventually('it is gone', async () => (await jobs()).length === 0);
  });

  test('reaches a job that is already running at its next transaction', async () => {
    let reached = false;
    behave = async () => {
      reached = true;
      await setStatus('suspended');
    };
    await add();
    await eventually('it was postponed', async () => ((await jobs())[0]?.due ?? 0) > 3000);
    expect(reached).toBe(true);
    expect(runs).toEqual([]);
    behave = async () => undefined;
    await setStatus('active');
    await eventually('it ran after all', () => runs.length === 1, 5);
  });

  test('a job of a tenant that is gone ends quietly', async () => {
    await testDb().owner.query(`select graphile_worker.add_job('test/probe', $1)`, [
      JSON.stringify({ tenant_id: crypto.randomUUID(), data: { client_id: clientId } }),
    ]);
    await eventually('it is gone', async () => (await jobs()).length === 0);
    expect(runs).toEqual([]);
  });

  test('the crontab leaves suspended tenants out', async () => {
    const { rows } = await testDb().owner.query<{ added: number; active: number }>(
      `select private.enqueue_for_tenants('test/probe')::int as added,
         (select count(*)::int from public.tenants where status <> 'suspended') as active`,
    );
    expect(rows[0]?.added).toBe(rows[0]?.active);
  });
});

test('stopping waits for the job in flight', async () => {
  const second = await startWorker({ tasks: [probeTask], concurrency: 1 });
  await worker.stop();
  let release: () => void = () => undefined;
  const held = new Promise<void>((done) => {
    release = done;
  });
  let started = false;
  behave = async () => {
    started = true;
    await held;
  };
  await add();
  await eventually('it started', () => started);
  const stopping = second.stop();
  setTimeout(release, 200);
  await stopping;
  expect(runs).toHaveLength(1);
  expect(await jobs()).toEqual([]);
  const { rows } = await testDb().owner.query('select from private.worker_heartbeats');
  expect(rows).toEqual([]);
  worker = await startWorker({ tasks: [probeTask] });
});
