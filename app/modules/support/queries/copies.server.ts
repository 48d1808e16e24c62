import type { Trx } from '~/platform/db/kysely.server';

/** Who is copied on a ticket, in the order they came; nobody on one the caller does not see. */
export function copiesOf(trx: Trx, tenantId: string, ticketId: string) {
  return trx
    .selectFrom('ticket_copies')
    .where('tenant_id', '=', tenantId)
    .where('ticket_id', '=', ticketId)
    .select(['id', 'address', 'created_at as createdAt'])
    .orderBy('id')
    .execute();
}
