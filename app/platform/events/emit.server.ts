import { sql } from 'kysely';
import type { z } from 'zod';
import type { Trx } from '~/platform/db/kysely.server';
import { optionalRequestStore } from '~/platform/http/store.server';
import type { EventDefinitions } from './define';

export interface DomainEvent {
  /** `resource.happened`, as the module's manifest lists it. */
  type: string;
  /** The record's table. */
  recordType: string;
  recordId: string;
  payload?: Record<string, unknown>;
}

/** An event of one module, as its definitions say. */
type EventOf<D extends EventDefinitions> = {
  [T in keyof D & string]: { type: T; recordId: string; payload: z.input<D[T]['payload']> };
}[keyof D & string];

/** What happened does not fit what the manifest says of it. */
export class EventError extends Error {
  override name = 'EventError';
}

/**
 * A module's `emit`: knows its events, their records and what each tells. A payload that does not fit
 * throws, which ends the transaction with nothing changed.
 */
export function emitter<const D extends EventDefinitions>(definitions: D) {
  return async (trx: Trx, event: EventOf<D>): Promise<string> => {
    const definition = definitions[event.type];
    if (!definition) throw new EventError(`No manifest says what ${event.type} is`);
    const payload = definition.payload.strict().safeParse(event.payload);
    if (!payload.success) throw new EventError(`${event.type}: ${payload.error.message}`);
    return await emit(trx, {
      type: event.type,
      recordType: definition.record,
      recordId: event.recordId,
      payload: payload.data,
    });
  };
}

/**
 * Writes a domain event in the caller's transaction; it is dispatched once that commits. Returns its id.
 * Modules emit through their own `emitter`, which checks the payload.
 */
export async function emit(trx: Trx, event: DomainEvent): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select private.emit(${event.type}, ${event.recordType}, ${event.recordId}::uuid,
      ${JSON.stringify(event.payload ?? {})}::jsonb) as id`.execute(trx);
  optionalRequestStore()?.debug?.events.push(event.type);
  const id = rows[0]?.id;
  if (!id) throw new Error(`The event ${event.type} was not written`);
  return id;
}
