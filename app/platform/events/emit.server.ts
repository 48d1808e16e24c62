import { sql } from 'kysely';
import type { Trx } from '~/platform/db/kysely.server';

export interface DomainEvent {
  /** `resource.happened`, as the module's manifest lists it. */
  type: string;
  /** The record's table. */
  recordType: string;
  recordId: string;
  /** Ids and small facts; no personal data beyond what the record shows. */
  payload?: Record<string, unknown>;
}

/** Writes a domain event, and the job that dispatches it, in the caller's transaction. Returns its id. */
export async function emit(trx: Trx, event: DomainEvent): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select private.emit(${event.type}, ${event.recordType}, ${event.recordId}::uuid,
      ${JSON.stringify(event.payload ?? {})}::jsonb) as id`.execute(trx);
  const id = rows[0]?.id;
  if (!id) throw new Error(`The event ${event.type} was not written`);
  return id;
}
