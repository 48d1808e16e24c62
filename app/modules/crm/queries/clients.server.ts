import { sql } from 'kysely';
import type { Trx } from '~/platform/db/kysely.server';
import { containing } from '~/platform/db/like';

export const PAGE_SIZE = 50;

/** Clients by name, one page; `after` is the last client of the page before. */
export async function listClients(
  trx: Trx,
  tenantId: string,
  filter: { search: string; archived: boolean; after: string },
  size = PAGE_SIZE,
) {
  let query = trx
    .selectFrom('clients as c')
    .where('c.tenant_id', '=', tenantId)
    .where('c.status', '=', filter.archived ? 'archived' : 'active');
  if (filter.search) {
    const words = containing(filter.search);
    query = query.where((eb) =>
      eb.or([eb('c.name', 'ilike', words), eb('c.email', 'ilike', words)]),
    );
  }
  if (filter.after) {
    query = query.where(
      sql<boolean>`(lower(c.name), c.id) > (
        select lower(k.name), k.id from clients k where k.tenant_id = ${tenantId} and k.id = ${filter.after})`,
    );
  }
  const rows = await query
    .select(['c.id', 'c.name', 'c.email', 'c.phone'])
    .orderBy((eb) => eb.fn('lower', ['c.name']))
    .orderBy('c.id')
    .limit(size + 1)
    .execute();
  return { clients: rows.slice(0, size), hasMore: rows.length > size };
}

/** One client, or undefined when it is not the caller's to see. */
export function findClient(trx: Trx, tenantId: string, id: string) {
  return trx
    .selectFrom('clients')
    .select(['id', 'name', 'email', 'phone', 'website', 'address', 'status', 'version'])
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** A client's people; `hasAccess` says who can sign in to the portal. */
export async function listContacts(trx: Trx, tenantId: string, clientId: string) {
  const rows = await trx
    .selectFrom('client_contacts')
    .select(['id', 'name', 'email', 'phone', 'user_id', 'is_main as isMain'])
    .where('tenant_id', '=', tenantId)
    .where('client_id', '=', clientId)
    .orderBy((eb) => eb.fn('lower', ['name']))
    .limit(200)
    .execute();
  return rows.map(({ user_id, ...contact }) => ({ ...contact, hasAccess: user_id !== null }));
}

/** Addresses at a client with an open invitation; none for those who may not invite. */
export async function invitedAddresses(
  trx: Trx,
  tenantId: string,
  clientId: string,
  now: Date,
): Promise<string[]> {
  const rows = await trx
    .selectFrom('invitations')
    .select('email')
    .where('tenant_id', '=', tenantId)
    .where('client_id', '=', clientId)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .execute();
  return rows.map((row) => row.email);
}
