import { sql } from 'kysely';
import type { Trx } from '~/platform/db/kysely.server';

export interface StaffName {
  userId: string;
  name: string;
  /** Those who left keep their name on old tasks, but cannot be assigned. */
  isActive: boolean;
}

/** Names of the tenant's staff; empty for clients. */
export async function projectStaff(trx: Trx): Promise<StaffName[]> {
  const { rows } = await sql<StaffName>`
    select user_id as "userId", name, is_active as "isActive" from private.project_staff()`.execute(
    trx,
  );
  return rows;
}

/** Clients and teams a project may be for, as far as the caller sees them. */
export async function projectChoices(trx: Trx, tenantId: string) {
  const [clients, teams, staff] = await Promise.all([
    trx
      .selectFrom('clients')
      .select(['id', 'name'])
      .where('tenant_id', '=', tenantId)
      .where('status', '=', 'active')
      .orderBy('name')
      .limit(500)
      .execute(),
    trx
      .selectFrom('teams')
      .select(['id', 'name'])
      .where('tenant_id', '=', tenantId)
      .orderBy('name')
      .limit(200)
      .execute(),
    projectStaff(trx),
  ]);
  return { clients, teams, staff };
}
