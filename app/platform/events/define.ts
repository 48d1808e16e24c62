import { z } from 'zod';

const table = z.string().regex(/^[a-z_]+$/, 'must be a table');
const column = z.string().regex(/^[a-z_]+$/, 'must be a column');

/** A kind of event: whose record it is about, and what it tells beside the record. */
export const eventSchema = z.strictObject({
  /** The record's table. */
  record: table,
  /** Ids and small facts; no personal data beyond what the record shows. */
  payload: z.custom<z.ZodObject>((value) => value instanceof z.ZodObject, 'must be a z.object'),
});

/** A field that rules may ask for: its kind, or the words it can be. */
const fieldSchema = z.union([
  z.enum(['text', 'number', 'date', 'boolean']),
  z.array(z.string()).min(1),
]);

/** A kind of record that events are about. */
export const recordSchema = z.strictObject({
  /** Where it is shown, below the workspace: `support/tickets/:id`. */
  path: z.string().regex(/^[a-z][a-z0-9/-]*\/:id$/, 'must be a path that ends with /:id'),
  /** Columns that name whose it is; the first that is filled counts. `via` is a table that has a user_id. */
  owners: z.array(z.strictObject({ column, via: table.optional() })).default([]),
  /** Columns that conditions may ask for. */
  fields: z.record(column, fieldSchema).default({}),
});

/** `events.emitted` of a manifest, by type (`resource.happened`). */
export type EventDefinitions = Record<string, z.input<typeof eventSchema>>;
export type EventDefinition = z.output<typeof eventSchema>;
export type RecordDefinition = z.output<typeof recordSchema>;
