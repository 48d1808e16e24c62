import { sql } from 'kysely';
import type { Trx } from '~/platform/db/kysely.server';

/** Whoever wrote, as the company knows them. */
export type Author = {
  userId: string | null;
  contactId: string | null;
  name: string;
  side: 'staff' | 'client';
  /** On a ticket: their address is copied. */
  isCopied?: boolean;
};

/** The ticket a conversation goes on in: the one it was merged into, or itself; null when there is none. */
export async function ticketOf(trx: Trx, tenantId: string, id: string): Promise<string | null> {
  const row = await trx
    .selectFrom('tickets')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .select(['id', 'merged_into_id'])
    .executeTakeFirst();
  return row?.merged_into_id ?? row?.id ?? null;
}

/** The ticket that grew from a mail with one of these Message-IDs. */
export async function ticketByMail(
  trx: Trx,
  tenantId: string,
  references: string,
): Promise<string | null> {
  const ids = references.match(/<[^<>\s]+>/g)?.slice(-50) ?? [];
  if (ids.length === 0) return null;
  const row = await trx
    .selectFrom('ticket_mails')
    .where('tenant_id', '=', tenantId)
    .where('message_id', 'in', ids)
    .where('ticket_id', 'is not', null)
    .orderBy('received_at', 'desc')
    .select('ticket_id')
    .executeTakeFirst();
  return row?.ticket_id ?? null;
}

/**
 * Who at this address may write on this ticket. As staff only by an address that was given to staff: a
 * sender's name is easily forged, and a client's mail must never speak for the company.
 */
export async function authorOn(
  trx: Trx,
  ticketId: string,
  address: string,
  side: 'staff' | 'client',
): Promise<Author | null> {
  const { rows } = await sql<Author>`
    select user_id as "userId", contact_id as "contactId", name, side, is_copied as "isCopied"
    from private.mail_author(${ticketId}, ${address})`.execute(trx);
  return rows.find((author) => author.side === 'client' || side === 'staff') ?? null;
}

/**
 * Whoever may open a ticket from this address: a colleague, or a contact of an active client whom nobody
 * locked out (of several,
 * the one who asked last). null for strangers.
 */
export async function openerAt(
  trx: Trx,
  tenantId: string,
  address: string,
): Promise<Author | null> {
  const staff = await trx
    .selectFrom('memberships as m')
    .innerJoin('roles as r', (join) =>
      join.onRef('r.tenant_id', '=', 'm.tenant_id').onRef('r.id', '=', 'm.role_id'),
    )
    .where('m.tenant_id', '=', tenantId)
    .where('m.status', '=', 'active')
    .where('r.audience', '=', 'staff')
    .where(sql<boolean>`lower(m.email) = ${address}`)
    .select(['m.user_id as userId', 'm.display_name as name'])
    .executeTakeFirst();
  if (staff) return { ...staff, contactId: null, side: 'staff' };
  const contact = await trx
    .selectFrom('client_contacts as p')
    .innerJoin('clients as c', (join) =>
      join.onRef('c.tenant_id', '=', 'p.tenant_id').onRef('c.id', '=', 'p.client_id'),
    )
    .where('p.tenant_id', '=', tenantId)
    .where('c.status', '=', 'active')
    .where(sql<boolean>`lower(p.email) = ${address}`)
    .where(sql<boolean>`not private.is_locked_out(p.user_id)`)
    .select(['p.id as contactId', 'p.user_id as userId', 'p.name'])
    .orderBy(
      sql`(select max(t.created_at) from tickets t where t.tenant_id = p.tenant_id and t.contact_id = p.id) desc nulls last`,
    )
    .orderBy('p.id')
    .executeTakeFirst();
  return contact ? { ...contact, side: 'client' } : null;
}
