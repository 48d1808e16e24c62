import type { Trx } from '~/platform/db/kysely.server';

/** Active client organisations by name, to choose one from. */
export function listClientOptions(trx: Trx, tenantId: string) {
  return trx
    .selectFrom('clients')
    .select(['id', 'name'])
    .where('tenant_id', '=', tenantId)
    .where('status', '=', 'active')
    .orderBy((eb) => eb.fn('lower', ['name']))
    .limit(500)
    .execute();
}
