import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Trx } from '~/platform/db/kysely.server';
import { readTenant, withTenant } from '~/platform/db/tenant.server';
import { activityFor } from '~/platform/events/activity.server';
import { dispatchEvent } from '~/platform/events/dispatch.server';
import { emit, emitter } from '~/platform/events/emit.server';
import type { Subscriber } from '~/platform/events/subscribers.server';
import { testDb } from '../../setup/database';
import { closeJobs, jobFor } from '../../setup/jobs';
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
beforeEach(() => {
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

  test('have the events of a record in their order, whichever job runs first', async () => {
    const record = await arrangeClient(tenant, 'In order');
    const ids: string[] = [];
    await withTenant(tenant.owner.ctx, async (trx) => {
      for (let at = 0; at < 10; at += 1) {
        ids.push(await emit(trx, { type: 'thing.made', recordType: 'clients', recordId: record }));
      }
    });
    expect(ids).toEqual([...ids].sort());
    const mixed = [7, 2, 9, 0, 5, 1, 8, 3, 6, 4].map((at) => ids[at] as string);
    await Promise.all(mixed.map((id) => dispatchEvent(jobFor(tenant), id, [quiet('one')])));
    expect(seen).toEqual(ids.map((id) => `one ${id}`));
  });

  test('one that keeps failing does not hold up later events', async () => {
    const record = await arrangeClient(tenant, 'Held up');
    const first = await happen('thing.made', record);
    const to = [quiet('one'), listener('two', () => true)];
    await expect(dispatchEvent(jobFor(tenant), first, to)).rejects.toThrow();
    const second = await happen('thing.made', record);
    await dispatchEvent(jobFor(tenant), second, [quiet('one')]);
    expect(seen).toEqual([`one ${first}`, `one ${second}`]);
    expect(await dispatched(first)).toBeNull();
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
