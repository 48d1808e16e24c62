import type { Trx } from '~/platform/db/kysely.server';

/** Whom a ticket can be opened for: contacts of active clients, grouped by client. */
export async function contactOptions(trx: Trx, tenantId: string) {
  return await trx
    .selectFrom('client_contacts as p')
    .innerJoin('clients as c', (join) =>
      join.onRef('c.tenant_id', '=', 'p.tenant_id').onRef('c.id', '=', 'p.client_id'),
    )
    .where('p.tenant_id', '=', tenantId)
    .where('c.status', '=', 'active')
    .select(['p.id', 'p.name', 'p.client_id as clientId', 'c.name as client'])
    .orderBy((eb) => eb.fn('lower', ['c.name']))
    .orderBy((eb) => eb.fn('lower', ['p.name']))
    .limit(1000)
    .execute();
}
