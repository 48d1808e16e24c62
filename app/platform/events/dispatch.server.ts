import { sql } from 'kysely';
import type { Trx } from '~/platform/db/kysely.server';
import { withTenant } from '~/platform/db/tenant.server';
import { enqueue } from '~/platform/jobs/enqueue.server';
import { isGone, isSuspended } from '~/platform/jobs/errors';
import type { JobContext } from '~/platform/jobs/task.server';
import type { DispatchedEvent } from './event';
import { dispatchEventTask } from './jobs';
import { type Subscriber, subscribers } from './subscribers.server';

/** Whose events, and with what rights: a job's context has it all. */
type Errand = Pick<JobContext, 'claims' | 'log' | 'pool' | 'tenantId'>;

/** An event that waits, and what became of it at whom before. */
interface WaitingEvent extends DispatchedEvent {
  /** The request that caused it. */
  requestId: string | null;
  outcomes: Record<string, { status: string; attempts: number }>;
}

interface Outcome {
  event_id: string;
  subscriber: string;
  status: 'done' | 'failed';
  attempts: number;
  last_error: string | null;
}

/** So many events are taken at most in one transaction, */
const BATCH = 100;
/** and no further one is begun after so many milliseconds: the first ones shall not wait for the last. */
const LONG = 50;
/** When a failed event's own job tries it for the first time; from then on the queue's back-off holds. */
const AGAIN_AFTER = 3_000;

/**
 * Fans out what waits of a tenant, oldest first, once for each subscriber: a batch is one transaction in
 * which nobody else has the tenant's events, and what a subscriber writes commits together with its row in
 * event_outcomes. One that fails is undone alone and tried again by a job of that event, so that it neither
 * loses nor repeats the others, and holds up nothing. Says how many events it took, and whether more wait.
 */
export async function dispatchWaiting(
  errand: Errand,
  to: readonly Subscriber[] = subscribers,
): Promise<{ taken: number; more: boolean }> {
  try {
    return await dispatchBatch(errand, to, BATCH);
  } catch (error) {
    if (isSuspended(error) || isGone(error)) return { taken: 0, more: false };
    errand.log.warn({ err: error }, 'a batch of events was undone; the next goes alone');
  }
  try {
    return { ...(await dispatchBatch(errand, to, 1)), more: true };
  } catch (error) {
    await setAside(errand, to, error);
    return { taken: 0, more: true };
  }
}

/** One event that waits, by its own job: what failed at somebody before, or was left by an older version. */
export async function dispatchEvent(
  errand: Errand,
  eventId: string,
  to: readonly Subscriber[] = subscribers,
): Promise<void> {
  const failures = await withTenant(errand, async (trx) => {
    const events = await take(trx, errand, 1, eventId);
    return (await fanOut(trx, errand, events, to)).failures;
  });
  for (const error of failures.values()) throw error;
}

async function dispatchBatch(errand: Errand, to: readonly Subscriber[], most: number) {
  const { events, taken, failures } = await withTenant(errand, async (trx) => {
    const waiting = await take(trx, errand, most);
    const result = await fanOut(trx, errand, waiting, to);
    for (const event of waiting) if (result.failures.has(event.id)) await retry(trx, errand, event);
    return { events: waiting.length, ...result };
  });
  for (const [eventId, error] of failures) {
    errand.log.warn({ err: error, eventId }, 'subscriber failed');
  }
  return { taken, more: taken < events || events === most };
}

/** Takes events to everybody who has not had them; returns how many, and the first failure of each. */
async function fanOut(
  trx: Trx,
  errand: Errand,
  events: readonly WaitingEvent[],
  to: readonly Subscriber[],
): Promise<{ taken: number; failures: Map<string, Error> }> {
  const failures = new Map<string, Error>();
  if (events.length === 0) return { taken: 0, failures };
  const outcomes: Outcome[] = [];
  const dispatched: string[] = [];
  const listening = await whoListens(trx, events, to);
  const startedAt = performance.now();
  let taken = 0;
  for (const { outcomes: before, requestId, ...event } of events) {
    if (taken > 0 && performance.now() - startedAt > LONG) break;
    taken += 1;
    for (const subscriber of to) {
      const had = before[subscriber.name];
      if (had?.status === 'done' || !listening(subscriber, event.type)) continue;
      const error = await apart(trx, async () => {
        causedBy(trx, errand, requestId);
        await subscriber.handle(event, trx);
      });
      outcomes.push(outcomeOf(event.id, subscriber, (had?.attempts ?? 0) + 1, error));
      if (error && !failures.has(event.id)) failures.set(event.id, error);
    }
    if (!failures.has(event.id)) dispatched.push(event.id);
  }
  await settle(trx, dispatched, outcomes);
  return { taken, failures };
}

/** Asks each subscriber once for which of these types it is there; one that cannot say is asked to handle them. */
async function whoListens(trx: Trx, events: readonly WaitingEvent[], to: readonly Subscriber[]) {
  const types = [...new Set(events.map(({ type }) => type))];
  const heard = new Map<Subscriber, ReadonlySet<string>>();
  await apart(trx, async () => {
    await Promise.all(
      to.map(async (subscriber) => {
        const { listensTo } = subscriber;
        const answer = typeof listensTo === 'function' ? await listensTo(types, trx) : listensTo;
        if (answer) heard.set(subscriber, answer);
      }),
    );
  });
  return (subscriber: Subscriber, type: string) => heard.get(subscriber)?.has(type) ?? true;
}

/** Runs `fn` in a savepoint; returns what it failed with, after undoing it. */
async function apart(trx: Trx, fn: () => Promise<void>): Promise<Error | null> {
  const opened = sql`savepoint subscriber`.execute(trx);
  opened.catch(() => undefined);
  try {
    await fn();
    await Promise.all([opened, sql`release savepoint subscriber`.execute(trx)]);
    return null;
  } catch (error) {
    await sql`rollback to savepoint subscriber`.execute(trx);
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** What follows in this savepoint is due to the request that caused the event. Goes out with the next query. */
function causedBy(trx: Trx, { claims }: Errand, requestId: string | null): void {
  if (!requestId || requestId === claims.request_id) return;
  const own = JSON.stringify({ ...claims, request_id: requestId });
  sql`select set_config('request.jwt.claims', ${own}, true)`.execute(trx).catch(() => undefined);
}

/** In the transaction that notes the failure. */
async function retry(trx: Trx, errand: Errand, { id, requestId }: WaitingEvent): Promise<void> {
  causedBy(trx, errand, requestId);
  const runAt = new Date(Date.now() + AGAIN_AFTER);
  await enqueue(trx, dispatchEventTask, { event_id: id }, { runAt });
}

/** The next event cannot even be tried (its transaction does not commit, say): it goes the way of failed ones. */
async function setAside(errand: Errand, to: readonly Subscriber[], error: unknown): Promise<void> {
  const reason = error instanceof Error ? error : new Error(String(error));
  await withTenant(errand, async (trx) => {
    for (const event of await take(trx, errand, 1)) {
      const failed = to.map((subscriber) => outcomeOf(event.id, subscriber, 1, reason));
      await settle(trx, [], failed);
      await retry(trx, errand, event);
      errand.log.error({ err: error, eventId: event.id }, 'an event was set aside');
    }
  });
}

function outcomeOf(eventId: string, { name }: Subscriber, attempts: number, error: Error | null) {
  return {
    event_id: eventId,
    subscriber: name,
    status: error ? 'failed' : 'done',
    attempts,
    last_error: error?.message ?? null,
  } satisfies Outcome;
}

/** Events that wait, oldest first, locked; none while another transaction has this tenant's. */
async function take(
  trx: Trx,
  { tenantId }: Errand,
  most: number,
  only: string | null = null,
): Promise<WaitingEvent[]> {
  const { rows } = await sql<WaitingEvent>`
    select id, ${tenantId}::text as "tenantId", type, record_type as "recordType", record_id as "recordId", payload,
      actor_id as "actorId", depth, created_at as "createdAt", request_id as "requestId", outcomes
    from private.take_events(${most}, ${only}::uuid)`.execute(trx);
  return rows;
}

async function settle(trx: Trx, dispatched: string[], outcomes: Outcome[]): Promise<void> {
  await sql`select private.settle_events(${dispatched}::uuid[], ${JSON.stringify(outcomes)}::jsonb)`.execute(
    trx,
  );
}
