import { sql } from 'kysely';
import type { Trx } from '~/platform/db/kysely.server';
import { withTenant } from '~/platform/db/tenant.server';
import type { JobContext } from '~/platform/jobs/task.server';
import type { DispatchedEvent } from './event';
import { type Subscriber, subscribers } from './subscribers.server';

/** An event that waits, and what became of it at whom before. */
interface WaitingEvent extends DispatchedEvent {
  outcomes: Record<string, { status: string; attempts: number }>;
}

interface Outcome {
  subscriber: string;
  attempts: number;
  error: Error | null;
}

/**
 * Fans one event out, once for each subscriber: reading it locks it, and what a subscriber writes commits
 * together with its row in event_outcomes. One that fails is undone alone, is tried again when the job is,
 * and keeps nobody else from having the event.
 *
 * Events of one record go out in their order without a queue per record (graphile-worker's named queues
 * cost most of its throughput when there are many): whoever comes first takes the older ones that wait
 * along. Only one that has failed before is left to its own job, so that it holds up nothing.
 */
export async function dispatchEvent(
  job: JobContext,
  eventId: string,
  to: readonly Subscriber[] = subscribers,
): Promise<void> {
  const failed = await withTenant(job, async (trx) => {
    const failures = new Map<string, Error>();
    for (const event of await waiting(trx, job.tenantId, eventId)) {
      const error = await fanOut(trx, event, to);
      if (error) failures.set(event.id, error);
    }
    return failures;
  });
  for (const [id, error] of failed) job.log.warn({ err: error, eventId: id }, 'subscriber failed');
  const own = failed.get(eventId);
  if (own) throw own;
}

/** Takes an event to everybody who has not had it; returns the first failure. */
async function fanOut(
  trx: Trx,
  { outcomes, ...event }: WaitingEvent,
  to: readonly Subscriber[],
): Promise<Error | null> {
  const settled: Outcome[] = [];
  for (const subscriber of to) {
    const before = outcomes[subscriber.name];
    if (before?.status === 'done') continue;
    const error = await apart(trx, () => subscriber.handle(event, trx));
    settled.push({ subscriber: subscriber.name, attempts: (before?.attempts ?? 0) + 1, error });
  }
  const failure = settled.find(({ error }) => error)?.error ?? null;
  await Promise.all([
    record(trx, event, settled),
    failure ? null : markDispatched(trx, event.tenantId, event.id),
  ]);
  return failure;
}

/** Runs `fn` in a savepoint; returns what it failed with, after undoing it. */
async function apart(trx: Trx, fn: () => Promise<void>): Promise<Error | null> {
  const opened = sql`savepoint subscriber`.execute(trx);
  opened.catch(() => undefined);
  try {
    await fn();
    await opened;
    await sql`release savepoint subscriber`.execute(trx);
    return null;
  } catch (error) {
    await sql`rollback to savepoint subscriber`.execute(trx);
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** A subscriber that is done already refuses here (event_outcomes_once), and with it all of this attempt. */
async function record(trx: Trx, event: DispatchedEvent, settled: Outcome[]): Promise<void> {
  if (settled.length === 0) return;
  await trx
    .insertInto('event_outcomes')
    .values(
      settled.map(({ subscriber, attempts, error }) => ({
        tenant_id: event.tenantId,
        event_id: event.id,
        subscriber,
        status: error ? 'failed' : 'done',
        attempts,
        last_error: error ? error.message.slice(0, 500) : null,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'event_id', 'subscriber']).doUpdateSet((eb) => ({
        status: eb.ref('excluded.status'),
        attempts: eb.ref('excluded.attempts'),
        last_error: eb.ref('excluded.last_error'),
        settled_at: sql<Date>`private.now()`,
      })),
    )
    .execute();
}

async function markDispatched(trx: Trx, tenantId: string, id: string): Promise<void> {
  await trx
    .updateTable('events')
    .set({ dispatched_at: sql<Date>`private.now()` })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .execute();
}

/** The event, if it waits, after the older ones of its record nobody has tried; locked, oldest first. */
async function waiting(trx: Trx, tenantId: string, id: string): Promise<WaitingEvent[]> {
  const { rows } = await sql<WaitingEvent>`
    select e.id, e.tenant_id as "tenantId", e.type, e.record_type as "recordType", e.record_id as "recordId",
      e.payload, e.actor_id as "actorId", e.depth, e.created_at as "createdAt",
      coalesce((select jsonb_object_agg(o.subscriber, jsonb_build_object('status', o.status, 'attempts', o.attempts))
        from public.event_outcomes o where o.tenant_id = e.tenant_id and o.event_id = e.id), '{}') as outcomes
    from public.events e
    where e.tenant_id = ${tenantId} and e.dispatched_at is null
      and (e.record_type, e.record_id) = (
        select m.record_type, m.record_id from public.events m where m.tenant_id = ${tenantId} and m.id = ${id})
      and (e.id = ${id} or (e.id < ${id} and not exists (
        select from public.event_outcomes o where o.tenant_id = e.tenant_id and o.event_id = e.id)))
    order by e.id
    for update of e`.execute(trx);
  return rows;
}
