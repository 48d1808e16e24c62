import { afterAll, beforeAll, expect, test } from 'vitest';
import { createEndpoint } from '~/modules/webhooks/commands/save-endpoint.server';
import { withTenant } from '~/platform/db/tenant.server';
import { env } from '~/platform/env.server';
import { emit } from '~/platform/events/emit.server';
import { testDb } from '../../setup/database';
import { arrangeClient, arrangeTenant, type TestTenant } from '../../setup/people';
import { type BuiltWorker, buildWorker, eventually } from '../../setup/worker';
import { type Receiver, startReceiver } from './receiver';

const EVENTS = 150;
const RECORDS = 5;

let tenant: TestTenant;
let program: BuiltWorker;
let receiver: Receiver;

beforeAll(async () => {
  tenant = await arrangeTenant();
  receiver = await startReceiver();
  program = await buildWorker();
});
afterAll(async () => {
  await program.remove();
  await receiver.close();
});

const start = () =>
  program.start({
    WORKER_DATABASE_URL: testDb().workerUrl,
    OUTBOUND_PRIVATE_TARGETS: '127.0.0.1:*',
  });
const count = async (text: string) =>
  Number((await testDb().owner.query(text, [tenant.id])).rows[0].count);

test('kill -9 during dispatch and delivery: each subscriber has each event once, in order per record', async () => {
  env.OUTBOUND_PRIVATE_TARGETS = ['127.0.0.1:*'];
  const { secret } = await createEndpoint(
    { ...tenant.owner.ctx, tenant: { id: tenant.id } },
    { url: receiver.url, description: '', eventTypes: [] },
  );
  receiver.secrets.push(String(secret));
  const records = await Promise.all(
    Array.from({ length: RECORDS }, (_, at) => arrangeClient(tenant, `Client ${at}`)),
  );
  for (let at = 0; at < EVENTS; at += 1) {
    await withTenant(tenant.owner.ctx, (trx) =>
      emit(trx, {
        type: 'client.created',
        recordType: 'clients',
        recordId: records[at % RECORDS] as string,
        payload: { at },
      }),
    );
  }

  for (const accepted of [10, 60]) {
    const victim = start();
    await eventually('it is at work', () => receiver.accepted().length >= accepted, 30);
    expect(await victim.kill('SIGKILL')).toBe('SIGKILL');
  }
  const survivor = start();
  await eventually('all arrived', () => receiver.accepted().length === EVENTS, 60);
  await eventually(
    'all settled',
    async () =>
      (await count(
        `select count(*) from public.webhook_deliveries where tenant_id = $1 and status = 'delivered'`,
      )) === EVENTS,
  );
  await survivor.kill('SIGTERM');

  expect(receiver.received.every(({ verified }) => verified)).toBe(true);
  const outcomes = await testDb().owner.query(
    `select subscriber, count(*)::int as events, max(attempts) as attempts, min(status) as status
     from public.event_outcomes where tenant_id = $1 group by 1 order by 1`,
    [tenant.id],
  );
  expect(outcomes.rows.find((row) => row.subscriber === 'webhooks')).toEqual({
    subscriber: 'webhooks',
    events: EVENTS,
    attempts: 1,
    status: 'done',
  });
  expect(outcomes.rows.every((row) => row.events === EVENTS)).toBe(true);
  const bodies = new Map<unknown, string>();
  for (const { headers, body } of receiver.received) {
    if (!bodies.has(headers['webhook-id'])) bodies.set(headers['webhook-id'], body);
  }
  const messages = [...bodies.values()].map((body) => JSON.parse(body).data);
  for (const record of records) {
    const order = messages
      .filter((data) => data.record.id === record)
      .map((data) => data.payload.at as number);
    expect(order).toHaveLength(EVENTS / RECORDS);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  }
}, 150_000);
