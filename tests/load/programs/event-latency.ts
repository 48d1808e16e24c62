import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import pg from 'pg';
import { emit } from '~/modules/support/events.server';
import { type Claims, withTenant } from '~/platform/db/tenant.server';
import { type Subscriber, subscribers } from '~/platform/events/subscribers.server';
import { startWorker } from '../../../workers/worker';
import { setting } from '../setting';

// Emits events at a steady rate and says of each how many milliseconds it took to the last subscriber.

interface Order {
  events: number;
  /** Milliseconds from one to the next. */
  every: number;
}

const claims: Claims = JSON.parse(setting('BENCH_CLAIMS'));
const records: string[] = JSON.parse(readFileSync(setting('BENCH_RECORDS'), 'utf8'));
/** By ticket; none has two events on the way. */
const sentAt = new Map<string, number>();
let next = 0;
let took: number[] = [];
let arrived: () => void = () => undefined;

/** Its work is a message, which the database passes on once the transaction that dispatched is committed. */
const last: Subscriber = {
  name: 'bench',
  handle: async ({ recordId }, trx) => {
    await sql`select pg_notify('bench', ${recordId})`.execute(trx);
  },
};

function arrive(recordId: string): void {
  took.push(performance.now() - (sentAt.get(recordId) ?? Number.NaN));
  sentAt.delete(recordId);
  arrived();
}

async function send(): Promise<void> {
  const recordId = records[next++ % records.length] ?? '';
  sentAt.set(recordId, performance.now());
  const type = 'ticket.priority_changed';
  const payload = { from: 'normal', to: 'high' } as const;
  await withTenant({ claims }, (trx) => emit(trx, { type, recordId, payload }));
}

async function measure({ events, every }: Order): Promise<number[]> {
  took = [];
  const done = new Promise<void>((resolve) => {
    arrived = () => {
      if (took.length === events) resolve();
    };
  });
  const startedAt = performance.now();
  const sending: Promise<void>[] = [];
  for (let sent = 0; sent < events; sent++) {
    sending.push(send());
    // By the clock, not by pauses: a late one does not make all others late.
    const wait = startedAt + (sent + 1) * every - performance.now();
    if (wait > 0) await sleep(wait);
  }
  await Promise.all([...sending, done]);
  return took;
}

process.on('message', (order: Order) => {
  measure(order).then(
    (latencies) => process.send?.(latencies),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});
const ears = new pg.Client(setting('WORKER_DATABASE_URL'));
ears.on('notification', ({ payload }) => arrive(payload ?? ''));
await ears.connect();
await ears.query('listen bench');
await startWorker({ tasks: [], to: [...subscribers, last] });
process.send?.('ready');
