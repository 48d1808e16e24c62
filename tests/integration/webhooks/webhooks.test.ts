import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { deliver } from '~/modules/webhooks/commands/deliver.server';
import { resendOne, resendRange, sendTest } from '~/modules/webhooks/commands/resend.server';
import {
  changeEndpoint,
  createEndpoint,
  rotateSecret,
  switchEndpoint,
} from '~/modules/webhooks/commands/save-endpoint.server';
import { subscriber } from '~/modules/webhooks/subscriber.server';
import { withTenant } from '~/platform/db/tenant.server';
import { env } from '~/platform/env.server';
import { dispatchEvent } from '~/platform/events/dispatch.server';
import { emit } from '~/platform/events/emit.server';
import { BusinessError } from '~/platform/http/errors';
import { testDb } from '../../setup/database';
import { closeJobs, jobFor } from '../../setup/jobs';
import { arrangeClient, arrangeMember, arrangeTenant, type TestTenant } from '../../setup/people';
import { type Receiver, startReceiver, status } from './receiver';

let tenant: TestTenant;
let clientId: string;
let receiver: Receiver;
const context = () => ({ ...tenant.owner.ctx, tenant: { id: tenant.id } });
const rows = async <T extends object>(text: string, values: unknown[] = []) =>
  (await testDb().owner.query<T>(text, values)).rows;

beforeAll(() => {
  env.OUTBOUND_PRIVATE_TARGETS = ['127.0.0.1:*'];
});
afterAll(() => {
  env.OUTBOUND_PRIVATE_TARGETS = [];
  return closeJobs();
});
beforeEach(async () => {
  tenant = await arrangeTenant();
  clientId = await arrangeClient(tenant, 'Client');
  receiver = await startReceiver();
});
afterEach(() => receiver.close());

async function endpoint(eventTypes: string[] = []): Promise<string> {
  const { id, secret } = await createEndpoint(context(), {
    url: receiver.url,
    description: '',
    eventTypes,
  });
  receiver.secrets.push(String(secret));
  return id;
}

/** Something happens and is dispatched. */
async function happen(type = 'client.created'): Promise<string> {
  const id = await withTenant(tenant.owner.ctx, (trx) =>
    emit(trx, { type, recordType: 'clients', recordId: clientId, payload: { size: 3 } }),
  );
  await dispatchEvent(jobFor(tenant), id, [subscriber]);
  return id;
}

interface DeliveryRow {
  id: string;
  status: string;
  tries: number;
  event_type: string;
  last_error: string | null;
  response_status: number | null;
}
const deliveries = () =>
  rows<DeliveryRow>('select * from public.webhook_deliveries where tenant_id = $1 order by id', [
    tenant.id,
  ]);
const only = async () => (await deliveries())[0] as DeliveryRow;
/** What waits in the queue for this tenant, as real seconds from now. */
const waiting = () =>
  rows<{ id: string; wait: number; queue: string }>(
    `select j.payload #>> '{data,delivery_id}' as id, extract(epoch from j.run_at - now())::float as wait, q.queue_name as queue
     from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
     join graphile_worker._private_job_queues q on q.id = j.job_queue_id
     where t.identifier = 'webhooks/deliver' and j.payload ->> 'tenant_id' = $1 order by j.run_at, j.id`,
    [tenant.id],
  );
const send = (id: string) => deliver(jobFor(tenant), id);

describe('a message', () => {
  test('is recorded for each endpoint that listens, with the job that sends it', async () => {
    const all = await endpoint();
    const some = await endpoint(['client.created']);
    await endpoint(['ticket.created']);
    const off = await endpoint();
    await switchEndpoint(context(), off, 'disabled');
    const eventId = await happen();
    const found = await rows<{ endpoint_id: string; event_id: string }>(
      'select endpoint_id, event_id from public.webhook_deliveries where tenant_id = $1',
      [tenant.id],
    );
    expect(found.map((row) => row.endpoint_id).sort()).toEqual([all, some].sort());
    expect(new Set(found.map((row) => row.event_id))).toEqual(new Set([eventId]));
    expect((await waiting()).map(({ queue }) => queue).sort()).toEqual(
      [`webhook:${all}`, `webhook:${some}`].sort(),
    );
  });

  test('arrives signed, and says what happened', async () => {
    await endpoint();
    const eventId = await happen();
    const { id } = await only();
    await send(id);
    expect(receiver.received).toHaveLength(1);
    expect(receiver.received[0]?.verified).toBe(true);
    expect(receiver.received[0]?.headers['webhook-id']).toBe(id);
    expect(JSON.parse(receiver.received[0]?.body ?? '')).toMatchObject({
      type: 'client.created',
      timestamp: expect.stringMatching(/^\d{4}-.*Z$/),
      data: {
        id: eventId,
        record: { type: 'clients', id: clientId },
        actorId: tenant.owner.userId,
        payload: { size: 3 },
      },
    });
    expect(await only()).toMatchObject({ status: 'delivered', tries: 1, response_status: 200 });
    // Once delivered, a second run of the job sends nothing.
    await send(id);
    expect(receiver.received).toHaveLength(1);
  });

  test('that fails five times gets through at the sixth, with the same id, each try in the log', async () => {
    await endpoint();
    await happen();
    const { id } = await only();
    receiver.next.push(
      status(500, 'oops'),
      status(503),
      (response) => response.destroy(),
      status(302),
      status(404),
    );
    const waits: number[] = [];
    for (let attempt = 0; attempt < 6; attempt += 1) {
      await send(id);
      const [job] = await waiting();
      if (attempt < 5) waits.push(Math.round(job?.wait ?? 0));
    }
    const between = [5, 300, 1800, 7200, 18_000];
    waits.forEach((wait, at) => {
      expect(Math.abs(wait / (between[at] as number) - 1)).toBeLessThan(0.3);
    });
    expect(receiver.received.map(({ headers }) => headers['webhook-id'])).toEqual(
      Array(6).fill(id),
    );
    expect(receiver.accepted()).toEqual([id]);
    expect(await only()).toMatchObject({ status: 'delivered', tries: 6, last_error: null });
    const attempts = await rows<{ status: string; response_body: string | null }>(
      'select status, response_status, response_body, error from public.webhook_attempts where tenant_id = $1 order by id',
      [tenant.id],
    );
    expect(attempts).toMatchObject([
      { status: 'refused', response_status: 500, response_body: 'oops' },
      { status: 'refused', response_status: 503 },
      { status: 'no_answer', response_status: null },
      { status: 'refused', response_status: 302 },
      { status: 'refused', response_status: 404 },
      { status: 'accepted', response_status: 200, response_body: 'thanks' },
    ]);
  });

  test('is given up after a day, and sent again by hand with the same id', async () => {
    const endpointId = await endpoint();
    await happen();
    const { id } = await only();
    receiver.next.push(...Array(8).fill(status(500)));
    for (let attempt = 0; attempt < 8; attempt += 1) await send(id);
    expect(await only()).toMatchObject({ status: 'dead', tries: 8 });
    const today = new Date().toISOString().slice(0, 10);
    const range = { from: today, until: today, timeZone: 'UTC', onlyFailed: true };
    expect(await resendRange(context(), endpointId, range)).toBe(1);
    expect(await only()).toMatchObject({ status: 'pending', tries: 0 });
    await send(id);
    expect(receiver.accepted()).toEqual([id]);
    await resendOne(context(), id);
    await send(id);
    expect(receiver.received).toHaveLength(10);
    expect(receiver.accepted()).toEqual([id]);
  });

  test('killed before the answer was noted is sent again with the same id', async () => {
    await endpoint();
    await happen();
    const { id } = await only();
    const job = jobFor(tenant);
    const dying = { ...job, pool: Object.create(job.pool, { query: { value: () => fail() } }) };
    await expect(deliver(dying as typeof job, id)).rejects.toThrow('killed');
    expect(await only()).toMatchObject({ status: 'pending', tries: 1 });
    await send(id);
    expect(receiver.accepted()).toEqual([id]);
    const attempts = await rows<{ status: string }>(
      'select status from public.webhook_attempts where tenant_id = $1 order by id',
      [tenant.id],
    );
    expect(attempts.map((row) => row.status)).toEqual(['sending', 'accepted']);
  });
});

function fail(): never {
  throw new Error('killed');
}

describe('an endpoint', () => {
  test('has a secret that nobody can read', async () => {
    const id = await endpoint();
    const [stored] = await rows<{ secret: string }>(
      'select secret from public.webhook_endpoints where id = $1',
      [id],
    );
    expect(stored?.secret).not.toContain(receiver.secrets[0]?.slice(6));
    const read = withTenant(tenant.owner.ctx, (trx) =>
      trx.selectFrom('webhook_endpoints').select('secret').execute(),
    );
    await expect(read).rejects.toMatchObject({ code: '42501' });
    const [entry] = await rows<{ after: object }>(
      `select after from public.audit_entries where tenant_id = $1 and record_type = 'webhook_endpoints' and action = 'insert'`,
      [tenant.id],
    );
    expect(JSON.stringify(entry?.after)).not.toMatch(/"(previous_)?secret"/);
  });

  test('goes on accepting the old secret for a day after a rotation, unless it must end at once', async () => {
    const id = await endpoint();
    const [old] = receiver.secrets;
    const fresh = await rotateSecret(context(), id);
    await sendTest(context(), id, new Date());
    receiver.secrets = [String(old)];
    await send((await only()).id);
    expect(receiver.received[0]?.verified).toBe(true);
    receiver.received.length = 0;

    await rotateSecret(context(), id, { atOnce: true });
    await resendOne(context(), (await only()).id);
    receiver.secrets.splice(0, 9, String(old), fresh);
    await send((await only()).id);
    expect(receiver.received[0]?.verified).toBe(false);
  });

  test('is switched off when it says it is gone, and its admins hear of it', async () => {
    const id = await endpoint();
    await happen();
    receiver.next.push(status(410));
    await send((await only()).id);
    expect(
      await rows('select status, disabled_because from public.webhook_endpoints where id = $1', [
        id,
      ]),
    ).toEqual([{ status: 'disabled', disabled_because: 'gone' }]);
    const [event] = await rows<{ id: string }>(
      `select id from public.events where tenant_id = $1 and type = 'webhook.endpoint_disabled'`,
      [tenant.id],
    );
    await dispatchEvent(jobFor(tenant), String(event?.id));
    expect(
      await rows('select user_id, kind from public.notifications where tenant_id = $1', [
        tenant.id,
      ]),
    ).toEqual([{ user_id: tenant.owner.userId, kind: 'webhooks:endpoint_disabled' }]);
  });

  test('is switched off after three days of failing, not before', async () => {
    const id = await endpoint();
    const state = () =>
      rows<{ status: string; failing_since: Date | null }>(
        'select status, failing_since from public.webhook_endpoints where id = $1',
        [id],
      ).then(([row]) => row);
    receiver.next.push(status(500), status(500));
    await happen();
    await send((await only()).id);
    expect(await state()).toMatchObject({ status: 'enabled', failing_since: expect.any(Date) });
    await testDb().owner.query(`update private.clock set moved_by = interval '73 hours'`);
    try {
      await send((await only()).id);
      expect(await state()).toMatchObject({ status: 'disabled' });
      await switchEndpoint(context(), id, 'enabled');
      expect(await state()).toMatchObject({ status: 'enabled', failing_since: null });
    } finally {
      await testDb().owner.query(`update private.clock set moved_by = interval '0'`);
    }
  });

  test.each([
    'http://example.com/',
    'https://127.0.0.2/',
    'https://[::1]/',
    'https://x.example:25/',
  ])('at %s is refused', async (url) => {
    const made = createEndpoint(context(), { url, description: '', eventTypes: [] });
    await expect(made).rejects.toThrow(BusinessError);
  });

  test('that came through the Data API to a private address is not sent to', async () => {
    const id = await endpoint();
    await testDb().owner.query('update public.webhook_endpoints set url = $2 where id = $1', [
      id,
      'https://127.0.0.2:8443/',
    ]);
    await happen();
    await send((await only()).id);
    expect(await only()).toMatchObject({ status: 'pending', last_error: 'a private address' });
  });

  test('changed by two people at once keeps the first change', async () => {
    const id = await endpoint();
    const change = { url: receiver.url, description: 'One', eventTypes: [] };
    await changeEndpoint(context(), id, 1, change);
    await expect(changeEndpoint(context(), id, 1, change)).rejects.toThrow(BusinessError);
  });

  test('is made once however often the form is sent', async () => {
    const input = {
      url: receiver.url,
      description: '',
      eventTypes: [],
      idempotencyKey: '7d0f1c9e-5f5c-4c8e-9f5e-2f5f0c9e7d01',
    };
    const first = await createEndpoint(context(), input);
    expect(await createEndpoint(context(), input)).toEqual({ id: first.id, secret: null });
  });
});

test('whoever may not manage webhooks can record, send again and rotate nothing', async () => {
  const id = await endpoint();
  await happen();
  const manager = await arrangeMember(tenant, 'manager');
  const theirs = { ...manager.ctx, tenant: { id: tenant.id } };
  const { id: deliveryId } = await only();
  await expect(sendTest(theirs, id, new Date())).rejects.toMatchObject({ code: '42501' });
  await expect(resendOne(theirs, deliveryId)).rejects.toMatchObject({ code: '42501' });
  await expect(rotateSecret(theirs, id)).rejects.toBeDefined();
  const other = await arrangeTenant();
  const stranger = { ...other.owner.ctx, tenant: { id: other.id } };
  await expect(resendOne(stranger, deliveryId)).rejects.toThrow(BusinessError);
  await expect(sendTest(stranger, id, new Date())).rejects.toThrow(BusinessError);
});
