import type { Trx } from '~/platform/db/kysely.server';
import { teamNames } from '~/platform/tenancy/staff.server';
import { supportStaff } from '../queries/staff.server';

/** So many clients, and tags, are offered in a policy's form; programs may name any. */
const OFFERED = 200;

/** What a policy's form offers. */
export async function policyChoices(trx: Trx, tenantId: string) {
  const [calendars, clients, tags, staff, teams] = await Promise.all([
    trx
      .selectFrom('working_calendars')
      .where('tenant_id', '=', tenantId)
      .select(['id', 'name', 'is_default as isDefault'])
      .orderBy('name')
      .execute(),
    trx
      .selectFrom('clients')
      .where('tenant_id', '=', tenantId)
      .where('status', '=', 'active')
      .select(['id', 'name'])
      .orderBy((eb) => eb.fn('lower', ['name']))
      .limit(OFFERED)
      .execute(),
    trx
      .selectFrom('ticket_tags')
      .where('tenant_id', '=', tenantId)
      .select(['id', 'name'])
      .orderBy((eb) => eb.fn('lower', ['name']))
      .limit(OFFERED)
      .execute(),
    supportStaff(trx),
    teamNames(trx, tenantId),
  ]);
  return { calendars, clients, tags, staff: staff.filter(({ isActive }) => isActive), teams };
}

export type PolicyChoices = Awaited<ReturnType<typeof policyChoices>>;
