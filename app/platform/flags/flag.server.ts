import type { Session } from '~/platform/auth/session.server';

/** Flags that code asks for. The migration that adds one declares it in private.flags; a test compares. */
export const flagKeys = ['support_act', 'trial_countdown'] as const;
export type FlagKey = (typeof flagKeys)[number];

const asked = new Set<string>();

/**
 * Is a feature on for this person in this tenant? It came with the session, so asking costs nothing. In SQL
 * the same question is `private.flag('key')`.
 */
export function flag(ctx: { session: Pick<Session, 'flags'> }, key: FlagKey): boolean {
  asked.add(key);
  return ctx.session.flags.includes(key);
}

/** Flags asked for since the last call; the process's heartbeat tells the database, so that stale ones show. */
export function takeAskedFlags(): string[] {
  const keys = [...asked];
  asked.clear();
  return keys;
}
