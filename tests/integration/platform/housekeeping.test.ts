import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningWorker, startWorker } from '../../../workers/worker';
import { testDb } from '../../setup/database';
import { arrangeTenant, type TestTenant } from '../../setup/people';
import { eventually } from '../../setup/worker';

let tenant: TestTenant;
let worker: RunningWorker;
const db = () => testDb().owner;

beforeAll(async () => {
  tenant = await arrangeTenant();
  worker = await startWorker();
});
afterAll(() => worker.stop());

const jobs = async () =>
  (
    await db().query<{ last_error: string | null }>(
      'select last_error from graphile_worker._private_jobs',
    )
  ).rows;

test('the daily purge forgets what is over, and nothing else', async () => {
  await db().query(`
    insert into private.rate_limits (bucket, window_start, hits) values
      ('old', now() - interval '2 days', 1), ('new', now(), 1)`);
  const invite = (email: string, expires: string) =>
    db().query(
      `insert into public.invitations (tenant_id, email, full_name, role_id, token_hash, expires_at)
       select $1, $2, 'X', id, sha256($2::text::bytea), now() + $3::interval from public.roles
       where tenant_id = $1 and key = 'employee'`,
      [tenant.id, email, expires],
    );
  await invite('old@example.com', '-31 days');
  await invite('expired@example.com', '-1 day');
  await invite('open@example.com', '1 day');
  await db().query(
    `insert into public.deliveries (tenant_id, channel, recipient, template, locale, dedupe_key, secrets, created_at)
     values ($1, 'email', 'a@b.co', 'platform/invitation', 'en', 'old', 'v1.x', now() - interval '15 days'),
       ($1, 'email', 'a@b.co', 'platform/invitation', 'en', 'new', 'v1.x', now())`,
    [tenant.id],
  );
  await db().query(`select graphile_worker.add_job('platform/purge')`);
  await eventually('the purge ran', async () => (await jobs()).length === 0);
  const { rows } = await db().query<{ left: string[] }>(`
    select array(select bucket from private.rate_limits order by 1)
      || array(select email from public.invitations order by 1)
      || array(select dedupe_key from public.deliveries where secrets is not null order by 1) as left`);
  expect(rows[0]?.left).toEqual(['new', 'expired@example.com', 'open@example.com', 'new']);
});

test('work that is done tenant by tenant reaches every tenant', async () => {
  await arrangeTenant();
  await db().query(
    `select graphile_worker.add_job('platform/for-each-tenant', '{"task": "people/accrue-leave"}')`,
  );
  await eventually('all of them ran', async () => (await jobs()).length === 0);
});

test('losing every connection to the database stops nothing', async () => {
  await db().query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where usename = 'mainstay_worker' and datname = current_database()`,
  );
  await db().query(`select graphile_worker.add_job('platform/purge')`);
  await eventually('the next job ran', async () => (await jobs()).length === 0);
  const { rows } = await db().query<{ alive: boolean }>(
    `select bool_or(seen_at > now() - interval '5 seconds') as alive from private.worker_heartbeats`,
  );
  expect(rows[0]?.alive).toBe(true);
});
