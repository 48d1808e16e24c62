import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { changeQueue, retryMessages } from '~/modules/queue/commands/change-jobs.server';
import { listFailedMessages, listJobs, listTasks } from '~/modules/queue/queries/jobs.server';
import { type JobFilter, readJobFilter } from '~/modules/queue/schema';
import { type DbContext, withTenant } from '~/platform/db/tenant.server';
import { PermanentError } from '~/platform/jobs/errors';
import { defineTask } from '~/platform/jobs/task.server';
import { type RunningWorker, startWorker } from '../../../workers/worker';
import { testDb } from '../../setup/database';
import { arrangeMember, arrangeTenant, arrangeUser, type TestTenant } from '../../setup/people';
import { eventually } from '../../setup/worker';

let tenant: TestTenant;
let other: TestTenant;
let hub: DbContext;
let worker: RunningWorker | undefined;
let fail: Error | null = null;
const ran: string[] = [];

const task = defineTask(
  { name: 'test/page', payload: z.object({ record_id: z.string() }) },
  async (_job, { record_id }) => {
    if (fail) throw fail;
    ran.push(record_id);
  },
);

const owner = () => testDb().owner;
const ctx = () => tenant.owner.ctx;
const add = async (whose: TestTenant, data: object = { record_id: 'r-1' }) => {
  const { rows } = await owner().query<{ id: number }>(
    `select id from graphile_worker.add_job('test/page', $1)`,
    [JSON.stringify({ tenant_id: whose.id, request_id: 'req-1', data })],
  );
  return Number(rows[0]?.id);
};
const break_ = (id: number, error = 'connect ECONNREFUSED 192.0.2.1:443') =>
  owner().query(
    'update graphile_worker._private_jobs set attempts = max_attempts, last_error = $2 where id = $1',
    [id, error],
  );
const filter = (over: Partial<JobFilter> = {}) => ({
  ...readJobFilter(new URLSearchParams()),
  ...over,
});
const jobs = (over: Partial<JobFilter> = {}, who: DbContext = ctx(), whose?: 'everybody') =>
  withTenant(who, (trx) => listJobs(trx, whose ?? 'company', filter(over), 50));
const change = (over: object, who: DbContext = ctx(), whose?: 'everybody') =>
  changeQueue(who, whose ?? 'company', { ids: [], ...over });
const audited = async (tenantId: string, action: string) =>
  (
    await owner().query<{ record_id: string; before: Record<string, unknown>; actor_kind: string }>(
      'select record_id, before, actor_kind from public.audit_entries where tenant_id = $1 and action = $2',
      [tenantId, action],
    )
  ).rows;

beforeAll(async () => {
  tenant = await arrangeTenant();
  other = await arrangeTenant();
  const staff = await arrangeUser(`super-${randomUUID()}@mainstay.test`);
  await owner().query(`insert into public.hub_members (user_id, role) values ($1, 'super_admin')`, [
    staff.userId,
  ]);
  hub = staff.ctx;
});
afterEach(async () => {
  await worker?.stop();
  worker = undefined;
  fail = null;
  ran.length = 0;
  await owner().query('delete from graphile_worker._private_jobs');
});
afterAll(async () => {
  await worker?.stop();
});

describe("a company's own queue", () => {
  test('shows its failed jobs with their error, explained, and ids only; nobody else’s', async () => {
    const id = await add(tenant, { record_id: 'r-1', note: 'Meera asked for a raise, see mail' });
    await break_(id);
    await break_(await add(other));
    expect(await jobs()).toMatchObject([
      {
        id,
        state: 'failed',
        reason: 'unreachable',
        error: 'connect ECONNREFUSED 192.0.2.1:443',
        ids: { record_id: 'r-1', note: '…' },
        requestId: 'req-1',
      },
    ]);
    const tasks = await withTenant(ctx(), (trx) => listTasks(trx, 'company'));
    expect(tasks.find((row) => row.task === 'test/page')).toMatchObject({ failed: 1, waiting: 0 });
  });

  test('retries one, which then runs, and is counted as done', async () => {
    const id = await add(tenant);
    await break_(id);
    expect(await change({ retry: id })).toEqual({ key: 'retried', count: 1 });
    worker = await startWorker({ tasks: [task] });
    await eventually('it ran', () => ran.length === 1);
    const done = await eventually('it was counted', async () => {
      const tasks = await withTenant(ctx(), (trx) => listTasks(trx, 'company'));
      return tasks.find((row) => row.task === 'test/page' && row.done > 0);
    });
    expect(done).toMatchObject({ done: 1, failed: 0 });
    expect(await audited(tenant.id, 'job.retried')).toMatchObject([
      { record_id: String(id), before: { task: 'test/page', payload: { record_id: 'r-1' } } },
    ]);
  });

  test('discards several at once, and writes them down', async () => {
    const ids = [await add(tenant), await add(tenant)];
    for (const id of ids) await break_(id);
    const waiting = await add(tenant);
    const theirs = await add(other);
    await break_(theirs);
    const outcome = await change({ intent: 'discard', ids: [...ids, waiting, theirs] });
    expect(outcome).toEqual({ key: 'discarded', count: 2 });
    expect(await jobs()).toEqual([]);
    expect(await jobs({ state: 'waiting' })).toHaveLength(1);
    expect((await audited(tenant.id, 'job.discarded')).map((row) => row.record_id).sort()).toEqual(
      ids.map(String).sort(),
    );
    expect(await audited(other.id, 'job.discarded')).toEqual([]);
  });

  test('a job that fails for good is there, with its reason', async () => {
    fail = new PermanentError('There is nothing to send to');
    worker = await startWorker({ tasks: [task] });
    await add(tenant);
    const [job] = await eventually('it failed', async () => {
      const found = await jobs();
      return found.length > 0 ? found : null;
    });
    expect(job).toMatchObject({
      attempts: 1,
      maxAttempts: 1,
      error: 'There is nothing to send to',
    });
    fail = null;
    await change({ retry: job?.id });
    await eventually('it ran after all', () => ran.length === 1);
  });

  test('pausing a task holds its jobs, waiting, new and failed ones; those of others go on', async () => {
    await add(tenant, { record_id: 'before' });
    await change({ pause: 'test/page' });
    await add(tenant, { record_id: 'after' });
    await add(other, { record_id: 'theirs' });
    worker = await startWorker({ tasks: [task] });
    await eventually('theirs ran', () => ran.length === 1);
    await new Promise((done) => setTimeout(done, 1_500));
    expect(ran).toEqual(['theirs']);
    expect(await jobs({ state: 'waiting' })).toMatchObject([{ paused: true }, { paused: true }]);
    await change({ resume: 'test/page' });
    await eventually('all ran', () => ran.length === 3);
    expect(ran.slice(1).sort()).toEqual(['after', 'before']);
  });

  test('sealing the audit trail cannot be paused', async () => {
    await expect(change({ pause: 'audit/seal' })).rejects.toThrow(/task_pauses_task_check/);
  });

  test('is not for those without the permission, nor for the hub’s view', async () => {
    const employee = await arrangeMember(tenant, 'employee');
    await expect(jobs({}, employee.ctx)).rejects.toThrow('not allowed');
    await expect(change({ intent: 'retry', ids: [1] }, employee.ctx)).rejects.toThrow(
      'not allowed',
    );
    await expect(jobs({}, ctx(), 'everybody')).rejects.toThrow('hub only');
    await expect(change({ pause: 'test/page' }, ctx(), 'everybody')).rejects.toThrow('hub only');
  });

  test('graphile’s tables themselves are closed to people', async () => {
    await expect(
      withTenant(ctx(), (trx) => sql`select 1 from graphile_worker._private_jobs`.execute(trx)),
    ).rejects.toThrow('permission denied');
  });
});

describe('the hub', () => {
  test('sees everybody’s jobs, and each company reads that it did', async () => {
    await break_(await add(tenant));
    await break_(await add(other));
    const seen = await jobs({}, hub, 'everybody');
    expect(seen.map((job) => job.tenantSlug).sort()).toEqual([other.slug, tenant.slug].sort());
    for (const { id } of [tenant, other]) {
      expect(await audited(id, 'jobs.viewed')).toMatchObject([{ actor_kind: 'hub' }]);
    }
    const one = await jobs({ company: other.slug }, hub, 'everybody');
    expect(one.map((job) => job.tenantSlug)).toEqual([other.slug]);
  });

  test('pauses a task for everybody', async () => {
    await change({ pause: 'test/page' }, hub, 'everybody');
    await add(tenant);
    worker = await startWorker({ tasks: [task] });
    await new Promise((done) => setTimeout(done, 1_200));
    expect(ran).toEqual([]);
    const tasks = await withTenant(ctx(), (trx) => listTasks(trx, 'company'));
    expect(tasks.find((row) => row.task === 'test/page')).toMatchObject({ pausedByHub: true });
    await change({ resume: 'test/page' }, hub, 'everybody');
    await eventually('it ran', () => ran.length === 1);
  });
});

describe('messages that did not leave', () => {
  test('are listed for their company and sent again', async () => {
    const { rows } = await owner().query<{ id: string }>(
      `insert into public.deliveries (tenant_id, channel, recipient, template, locale, dedupe_key, last_error)
       values ($1, 'email', 'a@b.co', 'platform/notice', 'en', $2, 'mailbox full') returning id`,
      [tenant.id, randomUUID()],
    );
    const id = rows[0]?.id ?? '';
    await owner().query(`update public.deliveries set status = 'failed' where id = $1`, [id]);
    const list = (who: DbContext) => withTenant(who, (trx) => listFailedMessages(trx, null, 50));
    expect(await list(ctx())).toMatchObject([{ id, recipient: 'a@b.co', error: 'mailbox full' }]);
    expect(await list(other.owner.ctx)).toEqual([]);
    expect(await retryMessages(other.owner.ctx, [id])).toBe(0);
    expect(await retryMessages(ctx(), [id])).toBe(1);
    expect(await list(ctx())).toEqual([]);
    const waiting = await jobs({ state: 'waiting' });
    expect(waiting).toMatchObject([{ task: 'platform/send-delivery', ids: { delivery_id: id } }]);
    expect(await audited(tenant.id, 'delivery.retried')).toHaveLength(1);
  });
});
