import { sql } from 'kysely';
import type { Trx } from '~/platform/db/kysely.server';

export interface StaffName {
  userId: string;
  name: string;
  /** Those who left keep their name on old tickets, but cannot be assigned. */
  isActive: boolean;
}

/** Names of the tenant's staff; empty for clients. */
export async function supportStaff(trx: Trx): Promise<StaffName[]> {
  const { rows } = await sql<StaffName>`
    select user_id as "userId", name, is_active as "isActive" from private.support_staff()`.execute(
    trx,
  );
  return rows;
}

/** Teams a ticket may be routed to: all for those who read members, else the caller's own. */
export function supportTeams(trx: Trx, tenantId: string) {
  return trx
    .selectFrom('teams')
    .select(['id', 'name'])
    .where('tenant_id', '=', tenantId)
    .orderBy('name')
    .limit(200)
    .execute();
}
