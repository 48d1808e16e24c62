import { sql } from 'kysely';
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
    isMain: boolean;
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
      .select(['id', 'client_id', 'name', 'email', 'user_id', 'is_main'])
      .where('tenant_id', '=', tenantId)
      .orderBy((eb) => eb.fn('lower', ['name']))
      .limit(500)
      .execute(),
  ]);
  return clients.map((client) => ({
    ...client,
    people: contacts
      .filter((contact) => contact.client_id === client.id)
      .map(({ id, name, email, user_id, is_main }) => ({
        id,
        name,
        email,
        hasAccess: user_id !== null,
        isMain: is_main,
        isMe: user_id === userId,
      })),
  }));
}

/** Somebody who was asked into an organisation and has not answered yet. */
export interface OpenInvitation {
  id: string;
  clientId: string;
  name: string;
  email: string;
  expiresAt: Date;
  isExpired: boolean;
}

/** Open invitations into one organisation, or into all whose invitations the caller may see; newest first. */
export async function openInvitations(
  trx: Trx,
  tenantId: string,
  which: { clientId?: string; id?: string } = {},
): Promise<OpenInvitation[]> {
  let query = trx
    .selectFrom('invitations')
    .select(['id', 'email', 'full_name as name', 'expires_at as expiresAt'])
    .select(sql<string>`client_id`.as('clientId'))
    .select(sql<boolean>`expires_at <= private.now()`.as('isExpired'))
    .where('tenant_id', '=', tenantId)
    .where('client_id', 'is not', null)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null);
  if (which.clientId) query = query.where('client_id', '=', which.clientId);
  if (which.id) query = query.where('id', '=', which.id);
  return await query.orderBy('id', 'desc').limit(100).execute();
}

/** Organisations the caller may invite colleagues into. */
export async function invitingClientIds(trx: Trx): Promise<string[]> {
  const { rows } = await sql<{ ids: string[] }>`
    select private.inviting_client_ids() as ids`.execute(trx);
  return rows[0]?.ids ?? [];
}
