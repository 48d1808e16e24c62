import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Trx } from '~/platform/db/kysely.server';
import { readTenant, withTenant } from '~/platform/db/tenant.server';
import { activityFor } from '~/platform/events/activity.server';
import { dispatchEvent, dispatchWaiting } from '~/platform/events/dispatch.server';
import { emit, emitter } from '~/platform/events/emit.server';
import type { Subscriber } from '~/platform/events/subscribers.server';
import { testDb } from '../../setup/database';
import { closeJobs, dispatchAll, jobFor } from '../../setup/jobs';
import { arrangeClient, arrangeMember, arrangeTenant, type TestTenant } from '../../setup/people';

let tenant: TestTenant;
let clientId: string;

beforeAll(async () => {
  tenant = await arrangeTenant();
  clientId = await arrangeClient(tenant, 'Client');
});
afterAll(closeJobs);

const happen = (type = 'thing.made', recordId = clientId) =>
  withTenant(tenant.owner.ctx, (trx) => emit(trx, { type, recordType: 'clients', recordId }));
const outcomes = async (id: string) =>
  (
    await testDb().owner.query<{ subscriber: string; status: string; attempts: number }>(
      'select subscriber, status, attempts, last_error from public.event_outcomes where event_id = $1 order by 1',
      [id],
    )
  ).rows;
const dispatched = async (id: string) =>
  (await testDb().owner.query('select dispatched_at from public.events where id = $1', [id]))
    .rows[0].dispatched_at;

/** What each subscriber was given, in order; what it wrote is a notice, which a failure must undo. */
let seen: string[] = [];
/** Events that a job of their own tries again, oldest first. */
const ownJobs = async () =>
  (
    await testDb().owner.query<{ id: string }>(
      `select j.payload #>> '{data,event_id}' as id from graphile_worker._private_jobs j
       join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'platform/dispatch-event' order by 1`,
    )
  ).rows.map(({ id }) => id);
beforeEach(async () => {
  // What earlier tests left is not waiting for this one.
  await testDb().owner.query(
    'update public.events set dispatched_at = now() where dispatched_at is null',
  );
  await testDb().owner.query('delete from graphile_worker._private_jobs');
  seen = [];
});
const listener = (name: string, failing: () => boolean = () => false): Subscriber => ({
  name,
  handle: async (event, trx: Trx) => {
    await trx
      .insertInto('notifications')
      .values({
        tenant_id: tenant.id,
        user_id: tenant.owner.userId,
        event_id: event.id,
        kind: `test:${name}`,
        path: '/x',
      })
      .execute();
    if (failing()) throw new Error(`${name} is broken`);
    seen.push(`${name} ${event.id}`);
  },
});
const quiet = (name: string): Subscriber => ({
  name,
  handle: async (event) => {
    seen.push(`${name} ${event.id}`);
  },
});

describe('subscribers', () => {
  test('each has an event once, however often it is dispatched', async () => {
    const id = await happen();
    const to = [listener('one'), quiet('two')];
    await Promise.all(Array.from({ length: 50 }, () => dispatchEvent(jobFor(tenant), id, to)));
    expect(seen).toEqual([`one ${id}`, `two ${id}`]);
    expect(await outcomes(id)).toMatchObject([
      { subscriber: 'one', status: 'done', attempts: 1 },
      { subscriber: 'two', status: 'done', attempts: 1 },
    ]);
  });

  test('one that fails is undone and tried again alone', async () => {
    const id = await happen();
    let broken = true;
    const to = [quiet('one'), listener('two', () => broken), quiet('three')];
    await expect(dispatchEvent(jobFor(tenant), id, to)).rejects.toThrow('two is broken');
    expect(seen).toEqual([`one ${id}`, `three ${id}`]);
    expect(await outcomes(id)).toMatchObject([
      { subscriber: 'one', status: 'done' },
      { subscriber: 'three', status: 'done' },
      { subscriber: 'two', status: 'failed', attempts: 1, last_error: 'two is broken' },
    ]);
    expect(await dispatched(id)).toBeNull();
    const { rowCount } = await testDb().owner.query(
      'select from public.notifications where event_id = $1',
      [id],
    );
    expect(rowCount).toBe(0);

    broken = false;
    await dispatchEvent(jobFor(tenant), id, to);
    expect(seen).toEqual([`one ${id}`, `three ${id}`, `two ${id}`]);
    expect(await dispatched(id)).toBeInstanceOf(Date);
    expect((await outcomes(id))[2]).toMatchObject({
      status: 'done',
      attempts: 2,
      last_error: null,
    });
  });

  test('have events in their order, however many dispatchers are told of them', async () => {
    const record = await arrangeClient(tenant, 'In order');
    const ids: string[] = [];
    await withTenant(tenant.owner.ctx, async (trx) => {
      for (let at = 0; at < 10; at += 1) {
        ids.push(await emit(trx, { type: 'thing.made', recordType: 'clients', recordId: record }));
      }
    });
    expect(ids).toEqual([...ids].sort());
    const all = Array.from({ length: 10 }, () => dispatchAll(jobFor(tenant), [quiet('one')]));
    const taken = (await Promise.all(all)).reduce((sum, one) => sum + one, 0);
    expect(taken).toBe(ids.length);
    expect(seen).toEqual(ids.map((id) => `one ${id}`));
  });

  test('one that fails at an event holds up nothing, and tries that one again by a job of its own', async () => {
    const [first, second] = [await happen(), await happen()];
    let broken = true;
    const to = [quiet('one'), listener('two', () => broken)];
    expect(await dispatchAll(jobFor(tenant), to)).toBe(2);
    expect(await outcomes(first)).toMatchObject([{ status: 'done' }, { status: 'failed' }]);
    expect(await dispatched(first)).toBeNull();
    // Waits for its job now, and for nobody else.
    expect(await dispatchWaiting(jobFor(tenant), to)).toEqual({ taken: 0, more: false });
    expect(await ownJobs()).toEqual([first, second]);

    broken = false;
    for (const id of await ownJobs()) await dispatchEvent(jobFor(tenant), id, to);
    expect(seen).toEqual([`one ${first}`, `one ${second}`, `two ${first}`, `two ${second}`]);
    expect(await dispatched(first)).toBeInstanceOf(Date);
  });

  test('an event whose transaction cannot commit is set aside, the others go on', async () => {
    const [bad, good] = [await happen(), await happen()];
    const to: Subscriber[] = [
      quiet('one'),
      {
        name: 'two',
        handle: async (event, trx) => {
          // What no savepoint can undo.
          if (event.id === bad) await sql`rollback`.execute(trx);
        },
      },
    ];
    await dispatchWaiting(jobFor(tenant), to);
    expect(await outcomes(bad)).toMatchObject([{ status: 'failed' }, { status: 'failed' }]);
    await dispatchWaiting(jobFor(tenant), to);
    expect(await dispatched(good)).toBeInstanceOf(Date);
    expect(await dispatched(bad)).toBeNull();
    expect(await ownJobs()).toContain(bad);
    await dispatchEvent(jobFor(tenant), bad, [quiet('one'), quiet('two')]);
    expect(await dispatched(bad)).toBeInstanceOf(Date);
  });

  test('are not asked for events they have nothing to do for', async () => {
    const [heard, other] = [await happen('thing.made'), await happen('thing.lost')];
    const some = (name: string, listensTo: Subscriber['listensTo']) => ({
      ...quiet(name),
      ...(listensTo && { listensTo }),
    });
    const unable = async () => {
      throw new Error('cannot say');
    };
    const made = new Set(['thing.made']);
    await dispatchAll(jobFor(tenant), [
      some('fixed', made),
      some('asked', async () => made),
      some('unable', unable),
    ]);
    expect(seen).toEqual([
      `fixed ${heard}`,
      `asked ${heard}`,
      `unable ${heard}`,
      `unable ${other}`,
    ]);
    expect(await dispatched(other)).toBeInstanceOf(Date);
  });

  test('of a suspended company wait, and so do those of a task that is paused', async () => {
    const house = await arrangeTenant();
    const waits = async () =>
      (await testDb().owner.query('select private.tenants_with_events() as id')).rows.some(
        ({ id }) => id === house.id,
      );
    const set = (status: string) =>
      testDb().owner.query('update public.tenants set status = $2 where id = $1', [
        house.id,
        status,
      ]);
    await withTenant(house.owner.ctx, (trx) =>
      emit(trx, { type: 'thing.made', recordType: 'tenants', recordId: house.id }),
    );
    const nothing = { taken: 0, more: false };
    await set('suspended');
    expect(await waits()).toBe(false);
    expect(await dispatchWaiting(jobFor(house), [quiet('one')])).toEqual(nothing);
    await set('active');
    await testDb().owner.query(`insert into private.paused_tasks (task) values ($1)`, [
      'platform/dispatch-event',
    ]);
    expect(await waits()).toBe(false);
    expect(await dispatchWaiting(jobFor(house), [quiet('one')])).toEqual(nothing);
    await testDb().owner.query('delete from private.paused_tasks');
    expect(await waits()).toBe(true);
    expect((await dispatchWaiting(jobFor(house), [quiet('one')])).taken).toBeGreaterThan(0);
    expect(await waits()).toBe(false);
  });

  test('the database itself refuses to hand an event over twice', async () => {
    const id = await happen();
    await dispatchEvent(jobFor(tenant), id, [quiet('one')]);
    const again = withTenant(jobFor(tenant), (trx) =>
      trx
        .updateTable('event_outcomes')
        .set({ status: 'failed' })
        .where('event_id', '=', id)
        .execute(),
    );
    await expect(again).rejects.toMatchObject({ constraint: 'event_outcomes_once' });
  });
});

describe('a typed event', () => {
  const emitThing = emitter({
    'thing.made': { record: 'clients', payload: z.object({ size: z.number() }) },
  });
  const made = (payload: object) =>
    withTenant(tenant.owner.ctx, async (trx) => {
      await trx
        .updateTable('clients')
        .set({ name: 'Renamed with the event' })
        .where('id', '=', clientId)
        .execute();
      return await emitThing(trx, {
        type: 'thing.made',
        recordId: clientId,
        payload: payload as { size: number },
      });
    });

  test.each([{}, { size: 'large' }, { size: 1, other: 2 }])(
    '%j stops the transaction',
    async (payload) => {
      await expect(made(payload)).rejects.toThrow('thing.made');
      const { rowCount } = await testDb().owner.query(
        `select from public.clients where name = 'Renamed with the event'`,
      );
      expect(rowCount).toBe(0);
    },
  );

  test('knows its record and who did it', async () => {
    const id = await made({ size: 3 });
    const { rows } = await testDb().owner.query('select * from public.events where id = $1', [id]);
    expect(rows[0]).toMatchObject({
      record_type: 'clients',
      payload: { size: 3 },
      actor_id: tenant.owner.userId,
      actor_name: expect.any(String),
      depth: 0,
    });
  });
});

describe('the activity of a record', () => {
  const activity = (ctx: Parameters<typeof readTenant>[0], id = clientId) =>
    readTenant(ctx, (trx) => activityFor(trx, tenant.id, 'clients', id));

  test('is shown, newest first, to staff who see the record', async () => {
    const record = await arrangeClient(tenant, 'With history');
    await happen('client.created', record);
    await happen('client.renamed', record);
    const employee = await arrangeMember(tenant, 'employee');
    expect(await activity(employee.ctx, record)).toMatchObject([
      { type: 'client.renamed', labelKey: null },
      { type: 'client.created', labelKey: 'crm:event.client_created', byAutomation: false },
    ]);
  });

  test('not to staff who don’t, not to the client, not to other companies', async () => {
    const partner = await arrangeMember(tenant, 'employee');
    await testDb().owner.query(
      `delete from public.role_permissions p using public.roles r
       where r.id = p.role_id and r.tenant_id = $1 and r.key = 'employee' and p.permission = 'clients.read'`,
      [tenant.id],
    );
    const contact = await arrangeMember(tenant, 'client', { clientId });
    const other = await arrangeTenant();
    expect(await activity(partner.ctx)).toEqual([]);
    expect(await activity(contact.ctx)).toEqual([]);
    expect(await activity(other.owner.ctx)).toEqual([]);
    expect((await activity(tenant.owner.ctx)).length).toBeGreaterThan(0);
  });
});
