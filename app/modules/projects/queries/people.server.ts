import type { Trx } from '~/platform/db/kysely.server';
import { staffNames, teamNames } from '~/platform/tenancy/staff.server';

/** Names of the colleagues, for whoever reads projects. */
export const projectStaff = (trx: Trx) => staffNames(trx, 'projects.read');

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
    teamNames(trx, tenantId),
    projectStaff(trx),
  ]);
  return { clients, teams, staff };
}
