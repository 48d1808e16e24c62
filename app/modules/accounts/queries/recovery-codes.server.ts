import { sql } from 'kysely';
import { readTenant } from '~/platform/db/tenant.server';
import type { UserContext } from '~/platform/rbac/guard.server';

/** How many unused recovery codes the person has. */
export async function countRecoveryCodes(ctx: UserContext): Promise<number> {
  const { rows } = await readTenant(ctx, (trx) =>
    sql<{ left: number }>`select private.recovery_codes_left() as "left"`.execute(trx),
  );
  return rows[0]?.left ?? 0;
}
