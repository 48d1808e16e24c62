import { z } from 'zod';

/** The channel of pg_notify on which the database's triggers tell what changed. */
export const CHANNEL = 'mainstay_live';

/** Lists that may change while they are looked at; a board is named with its project. */
export const liveList = z.union([
  z.enum(['notifications', 'tickets']),
  z.templateLiteral(['board:', z.uuid()]),
]);
export type LiveList = z.output<typeof liveList>;

const change = z.object({
  /** Tenant. */
  t: z.guid(),
  /** The person it concerns; everybody in the tenant when absent. */
  u: z.guid().optional(),
  /** What changed; `standing` means that connections must prove again that they may stay. */
  k: z.enum(['notifications', 'tickets', 'tasks', 'comments', 'presence', 'standing']),
  /** The newest row, where there is one. */
  i: z.guid().nullish(),
  /** The record, `table:id`, where only pages of one are concerned. */
  r: z.string().optional(),
  /** Clients may hear of it, too. */
  s: z.boolean().optional(),
});
export type Change = z.output<typeof change>;

/** A message of the channel; null for one of another version. */
export function readChange(payload: string | undefined): Change | null {
  try {
    return change.safeParse(JSON.parse(payload ?? '')).data ?? null;
  } catch {
    return null;
  }
}

/** Waits between attempts: 1 s, doubled up to 30 s, and up to a quarter more, so that not all come at once. */
export function backOff(attempt: number, random = Math.random()): number {
  return Math.min(30_000, 1_000 * 2 ** attempt) * (1 + random / 4);
}
