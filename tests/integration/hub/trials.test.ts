import { sql } from 'kysely';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { askForTrial } from '~/modules/hub/commands/ask-for-trial.server';
import { extendTrial } from '~/modules/hub/commands/extend-trial.server';
import { setTenantStatus } from '~/modules/hub/commands/set-tenant-status.server';
import { createPool } from '~/platform/db/pool.server';
import { readTenant, withTenant } from '~/platform/db/tenant.server';
import { dispatchEvent } from '~/platform/events/dispatch.server';
import { testDb } from '../../setup/database';
import { closeJobs, jobFor } from '../../setup/jobs';
import {
  arrangeClient,
  arrangeMember,
  arrangeTenant,
  openContext,
  type TestPerson,
  type TestTenant,
} from '../../setup/people';
import { eventually } from '../../setup/worker';
import { arrangeHubPerson, db, sessionOf } from './arrange';

let tenant: TestTenant;
const worker = createPool(testDb().workerUrl, 4);

beforeEach(async () => {
  await db(`update public.tenants set status = 'active', trial_ends_on = null`);
  tenant = await arrangeTenant({ timeZone: 'Pacific/Auckland' });
});
afterAll(async () => {
  await worker.end();
  await closeJobs();
});

const endsIn = (days: number) =>
  db(
    `update public.tenants set status = 'trial', trial_ends_on = private.today(time_zone) + $2::int where id = $1`,
    [tenant.id, days],
  );
const review = async () =>
  (
    await worker.query<{ tenant_id: string; outcome: string }>(
      'select * from private.review_trials()',
    )
  ).rows;
const events = () =>
  db<{ type: string; payload: object }>(
    `select type, payload from public.events where tenant_id = $1 and type like 'trial.%' order by id`,
    [tenant.id],
  );
const status = async () =>
  (await db<{ status: string }>('select status from public.tenants where id = $1', [tenant.id]))[0]
    ?.status;
const seesClients = async (person: TestPerson) =>
  (await readTenant(person.ctx, (trx) => trx.selectFrom('clients').select('id').execute())).length;

describe('the daily review', () => {
  test('warns 7, 3 and 1 days before, each once, however many workers look at once', async () => {
    for (const days of [9, 8]) {
      await endsIn(days);
      expect(await review()).toEqual([]);
    }
    for (const days of [7, 6, 5, 4, 3, 2, 1, 0]) {
      await db('update private.clock set moved_by = $1::interval', [`${7 - days} days`]);
      if (days === 7) await endsIn(7);
      await Promise.all([review(), review(), review()]);
    }
    await db(`update private.clock set moved_by = '0'`);
    expect((await events()).map(({ payload }) => payload)).toMatchObject([
      { daysLeft: 7 },
      { daysLeft: 3 },
      { daysLeft: 1 },
    ]);
  });

  test('ends it once the last day is over in the company’s own zone, not before', async () => {
    await endsIn(0);
    expect((await review()).map(({ outcome }) => outcome)).toEqual(['warned']);
    expect(await status()).toBe('trial');
    await endsIn(-1);
    const runs = await Promise.all([review(), review(), review()]);
    expect(runs.flat()).toEqual([{ tenant_id: tenant.id, outcome: 'expired' }]);
    expect(await status()).toBe('trial_expired');
    expect((await events()).map(({ type }) => type)).toEqual(['trial.ending', 'trial.expired']);
  });

  test('a worker that dies on the way leaves nothing half done', async () => {
    await endsIn(-1);
    const client = await worker.connect();
    await client.query('begin');
    await client.query('select * from private.review_trials()');
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
    client.on('error', () => undefined);
    await db('select pg_terminate_backend($1)', [rows[0]?.pid]);
    client.release(true);
    await eventually('its locks are gone', async () => {
      const held = await db('select from pg_stat_activity where pid = $1', [rows[0]?.pid]);
      return held.length === 0;
    });
    expect(await status()).toBe('trial');
    expect(await events()).toEqual([]);
    expect((await review()).map(({ outcome }) => outcome)).toEqual(['expired']);
    expect(await events()).toHaveLength(1);
  });

  test('tells the owners, in the product and by mail', async () => {
    await endsIn(3);
    await review();
    const [event] = await db<{ id: string }>(
      `select id from public.events where tenant_id = $1 and type = 'trial.ending'`,
      [tenant.id],
    );
    await dispatchEvent(jobFor(tenant), event?.id ?? '');
    expect(
      await db('select user_id, kind, path from public.notifications where tenant_id = $1', [
        tenant.id,
      ]),
    ).toEqual([
      { user_id: tenant.owner.userId, kind: 'hub:trial_ending', path: `/app/${tenant.slug}/trial` },
    ]);
    expect(
      await db('select recipient from public.deliveries where tenant_id = $1', [tenant.id]),
    ).toEqual([{ recipient: tenant.owner.email }]);
  });
});

describe('after the trial', () => {
  test('owners are still somebody but hold no module; everybody else is nobody', async () => {
    const admin = await arrangeMember(tenant, 'admin');
    await arrangeClient(tenant, 'Acme');
    expect(await seesClients(admin)).toBe(1);
    await endsIn(-1);
    await review();
    expect(await seesClients(admin)).toBe(0);
    expect(await seesClients(tenant.owner)).toBe(0);
    const theirs = (await sessionOf(admin, tenant.slug)).tenant;
    expect(theirs).toMatchObject({ status: 'trial_expired', scopes: {} });
    const owners = (await sessionOf(tenant.owner, tenant.slug)).tenant;
    expect(Object.keys(owners?.scopes ?? {})).toContain('tenant.manage');
    expect(Object.keys(owners?.scopes ?? {}).filter((code) => code.startsWith('tickets'))).toEqual(
      [],
    );
    const own = await readTenant(tenant.owner.ctx, (trx) =>
      trx.selectFrom('tenants').select('status').execute(),
    );
    expect(own).toEqual([{ status: 'trial_expired' }]);
    const { rows } = await worker.query('select private.enqueue_for_tenants($1) as jobs', [
      'test/none',
    ]);
    expect(rows).toEqual([
      {
        jobs: Number(
          (
            await db<{ n: string }>(
              `select count(*) as n from public.tenants where status in ('trial', 'active')`,
            )
          )[0]?.n,
        ),
      },
    ]);
  });

  test('an owner asks for more, the hub gives it, and everything works at once', async () => {
    const bill = await arrangeHubPerson('billing');
    await arrangeClient(tenant, 'Acme');
    await endsIn(-1);
    await review();
    await askForTrial(await openContext(tenant.owner, tenant), 'Two more weeks, please');
    expect(await seesClients(tenant.owner)).toBe(0);
    const until = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10);
    await extendTrial(bill.ctx, tenant.slug, { until, reason: 'They are about to sign' });
    expect(await seesClients(tenant.owner)).toBe(1);
    const trail = await db(
      `select actor_kind, actor_name, after from public.audit_entries where tenant_id = $1 and action = 'trial.extended'`,
      [tenant.id],
    );
    expect(trail).toEqual([
      {
        actor_kind: 'hub',
        actor_name: 'Sam billing',
        after: { until, reason: 'They are about to sign' },
      },
    ]);
    const earlier = { until: '2020-01-01', reason: 'To the past' };
    await expect(extendTrial(bill.ctx, tenant.slug, earlier)).rejects.toThrow('hub:error.until');
  });

  test('support staff may not extend, owners may not help themselves', async () => {
    const sam = await arrangeHubPerson('support');
    const wish = { until: '2027-01-01', reason: 'Because' };
    await expect(extendTrial(sam.ctx, tenant.slug, wish)).rejects.toThrow();
    await expect(extendTrial(tenant.owner.ctx, tenant.slug, wish)).rejects.toThrow();
    const own = prolong(tenant.owner);
    await expect(own).rejects.toThrow('only the hub changes a trial');
  });

  test('a suspended trial that goes on is what it was', async () => {
    const boss = await arrangeHubPerson('super_admin');
    const around = async () => {
      await setTenantStatus(boss.ctx, tenant.slug, { to: 'suspended', reason: 'Abuse reports' });
      expect(await seesClients(tenant.owner)).toBe(0);
      await setTenantStatus(boss.ctx, tenant.slug, { to: 'active', reason: 'Cleared up' });
      return status();
    };
    await endsIn(5);
    expect(await around()).toBe('trial');
    await endsIn(-1);
    await review();
    expect(await around()).toBe('trial_expired');
    await setTenantStatus(boss.ctx, tenant.slug, { to: 'paying' });
    expect(await status()).toBe('active');
    expect(await around()).toBe('active');
    await expect(setTenantStatus(boss.ctx, tenant.slug, { to: 'active' })).rejects.toThrow(
      'hub:error.transition',
    );
  });
});

function prolong(person: TestPerson): Promise<unknown> {
  return withTenant(person.ctx, (trx) =>
    sql`update public.tenants set trial_ends_on = '2030-01-01' where id = private.tenant_id()`.execute(
      trx,
    ),
  );
}
