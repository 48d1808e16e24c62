import { sql } from 'kysely';
import { withTenant } from '~/platform/db/tenant.server';
import type { UserContext } from '~/platform/rbac/guard.server';

/** Ends one session of the person's; false when it was not theirs or had ended. */
export async function endSession(ctx: UserContext, session: string): Promise<boolean> {
  const { rows } = await withTenant(ctx, (trx) =>
    sql<{ ended: boolean }>`select private.end_session(${session}::uuid) as ended`.execute(trx),
  );
  return rows[0]?.ended ?? false;
}

/** Ends all sessions of the person's but this one; says how many. */
export async function endOtherSessions(ctx: UserContext): Promise<number> {
  const { rows } = await withTenant(ctx, (trx) =>
    sql<{ ended: number }>`select private.end_other_sessions() as ended`.execute(trx),
  );
  return rows[0]?.ended ?? 0;
}
