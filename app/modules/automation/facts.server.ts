import { sql } from 'kysely';
import type { z } from 'zod';
import type { Trx } from '~/platform/db/kysely.server';
import type { DispatchedEvent } from '~/platform/events/event';
import { eventTypes, recordTypes } from '~/platform/events/registry.server';
import type { Facts } from './conditions';

/** A name that conditions and templates of an event may use. */
export interface FactField {
  /** `payload.<name>`, `record.<column>`. */
  name: string;
  /** Message key of its words. */
  labelKey: string;
  of: 'payload' | 'record';
  /** The words it can be, where they are few. */
  choices?: readonly string[];
}

/** What rules may ask of an event: the small facts it carries (no ids), and its record's fields. */
export function factFields(eventType: string): FactField[] {
  const event = eventTypes.get(eventType);
  if (!event) return [];
  const payload = Object.entries(event.payload.shape).flatMap(([name, schema]): FactField[] => {
    const kind = plain(schema as z.ZodType);
    if (!kind) return [];
    return [
      {
        name: `payload.${name}`,
        labelKey: `${event.module}:eventField.${name}`,
        of: 'payload',
        ...(Array.isArray(kind) && { choices: kind }),
      },
    ];
  });
  const record = recordTypes.get(event.record);
  const fields = Object.entries(record?.fields ?? {}).map(
    ([column, kind]): FactField => ({
      name: `record.${column}`,
      labelKey: `${record?.module}:recordField.${event.record}.${column}`,
      of: 'record',
      ...(Array.isArray(kind) && { choices: kind }),
    }),
  );
  return [...payload, ...fields];
}

/** What a payload's field can be, or null for ids and lists, which nobody compares by hand. */
function plain(schema: z.ZodType): string[] | 'text' | null {
  const json = schema.def as {
    type: string;
    innerType?: z.ZodType;
    entries?: object;
    format?: string;
  };
  if (json.innerType) return plain(json.innerType);
  if (json.type === 'enum') return Object.values(json.entries ?? {}).map(String);
  if (json.type === 'string')
    return json.format === 'guid' || json.format === 'uuid' ? null : 'text';
  return json.type === 'number' || json.type === 'boolean' ? 'text' : null;
}

/** Reads what a rule may know of an event, as whoever runs the transaction may see it. */
export async function factsOf(
  trx: Trx,
  event: Pick<DispatchedEvent, 'tenantId' | 'type' | 'recordType' | 'recordId' | 'payload'>,
  actor: string | null,
): Promise<Facts> {
  const facts: Record<string, unknown> = { actor };
  for (const [name, value] of Object.entries(event.payload)) facts[`payload.${name}`] = value;
  const columns = Object.keys(recordTypes.get(event.recordType)?.fields ?? {});
  if (columns.length === 0) return facts;
  const { rows } = await sql<Record<string, unknown>>`
    select ${sql.join(columns.map((column) => sql.ref(column)))} from ${sql.table(event.recordType)}
    where tenant_id = ${event.tenantId} and id = ${event.recordId}`.execute(trx);
  for (const column of columns) facts[`record.${column}`] = rows[0]?.[column] ?? null;
  return facts;
}
