import { sql } from 'kysely';
import type { Trx } from '../db/kysely.server';

export interface StaffName {
  userId: string;
  name: string;
  /** Those who left keep their name on old work, but cannot be given any. */
  isActive: boolean;
}

/** Names of the company's staff, for those of them who hold the permission; empty for clients. */
export async function staffNames(trx: Trx, permission: string): Promise<StaffName[]> {
  const { rows } = await sql<StaffName>`
    select user_id as "userId", name, is_active as "isActive"
    from private.staff_names(${permission})`.execute(trx);
  return rows;
}

/** Teams to choose from: all for those who read members, else the caller's own. */
export function teamNames(trx: Trx, tenantId: string): Promise<{ id: string; name: string }[]> {
  return trx
    .selectFrom('teams')
    .select(['id', 'name'])
    .where('tenant_id', '=', tenantId)
    .orderBy('name')
    .limit(200)
    .execute();
}
