import type { Trx } from '~/platform/db/kysely.server';

/** An organisation and its people. */
export interface Organisation {
  id: string;
  name: string;
  email: string | null;
  phone: string | null;
  website: string | null;
  address: string | null;
  people: {
    id: string;
    name: string;
    email: string | null;
    hasAccess: boolean;
    isMe: boolean;
  }[];
}

/** The organisations that the caller is a contact of, each with its people. */
export async function ownOrganisations(
  trx: Trx,
  tenantId: string,
  userId: string,
): Promise<Organisation[]> {
  const [clients, contacts] = await Promise.all([
    trx
      .selectFrom('clients')
      .select(['id', 'name', 'email', 'phone', 'website', 'address'])
      .where('tenant_id', '=', tenantId)
      .where('status', '=', 'active')
      .orderBy('name')
      .limit(20)
      .execute(),
    trx
      .selectFrom('client_contacts')
      .select(['id', 'client_id', 'name', 'email', 'user_id'])
      .where('tenant_id', '=', tenantId)
      .orderBy((eb) => eb.fn('lower', ['name']))
      .limit(500)
      .execute(),
  ]);
  return clients.map((client) => ({
    ...client,
    people: contacts
      .filter((contact) => contact.client_id === client.id)
      .map(({ id, name, email, user_id }) => ({
        id,
        name,
        email,
        hasAccess: user_id !== null,
        isMe: user_id === userId,
      })),
  }));
}
