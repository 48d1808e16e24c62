import { z } from 'zod';

const name = z.string().trim().min(1).max(60);

/** A list as its module's manifest names it: `projects/tasks`. */
const list = z.string().regex(/^[a-z_-]+\/[a-z_-]+$/);

/** Filters as they stand in the address; where in the list somebody was is no part of a view. */
const query = z
  .string()
  .max(2000)
  .transform((text) => normalQuery(text))
  .default('');

export const newViewSchema = z.object({
  list,
  query,
  name,
  shared: z.boolean().default(false),
});
export type NewView = z.output<typeof newViewSchema>;

export const viewSchema = z.object({ id: z.uuid(), name, shared: z.boolean().default(false) });

/** The same filters are the same words, in whatever order they were typed; empty ones and places in the list go. */
export function normalQuery(text: string): string {
  const given = new URLSearchParams(text);
  for (const place of ['after', 'before', 'edit', 'move']) given.delete(place);
  const kept = [...given].filter(([, value]) => value !== '');
  return new URLSearchParams(kept.sort(([a], [b]) => (a < b ? -1 : Number(a > b)))).toString();
}
