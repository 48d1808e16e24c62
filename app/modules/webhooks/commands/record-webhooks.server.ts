import { sql } from 'kysely';
import type { Trx } from '~/platform/db/kysely.server';
import { uuidV7 } from '~/platform/db/uuid';
import type { DispatchedEvent } from '~/platform/events/event';

/** A message for one endpoint. */
export interface NewMessage {
  endpointId: string;
  eventId: string | null;
  eventType: string;
  /** What asked for it, when it is not the endpoint's own subscription: the same cause is recorded once. */
  cause?: string;
  body: string;
}

/** The body of an event's message: thin, the receiver asks the API for more. */
export function eventBody(
  event: Pick<
    DispatchedEvent,
    'id' | 'type' | 'recordType' | 'recordId' | 'payload' | 'actorId' | 'createdAt'
  >,
): string {
  return JSON.stringify({
    type: event.type,
    timestamp: event.createdAt.toISOString(),
    data: {
      id: event.id,
      record: { type: event.recordType, id: event.recordId },
      actorId: event.actorId,
      payload: event.payload,
    },
  });
}

/** Records messages and the jobs that send them in the caller's transaction; returns how many were new. */
export async function recordWebhooks(trx: Trx, messages: readonly NewMessage[]): Promise<number> {
  if (messages.length === 0) return 0;
  const rows = messages.map((message) => ({
    id: uuidV7(),
    endpoint_id: message.endpointId,
    event_id: message.eventId,
    event_type: message.eventType,
    cause: message.cause ?? '',
    body: message.body,
  }));
  const result = await sql<{ recorded: number }>`
    select private.record_webhooks(${JSON.stringify(rows)}::jsonb) as recorded`.execute(trx);
  return Number(result.rows[0]?.recorded ?? 0);
}
