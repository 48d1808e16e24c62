import { sql } from 'kysely';
import type { Trx } from '~/platform/db/kysely.server';
import { attachedFiles } from '~/platform/files/queries.server';
import { type Locale, toLocale } from '~/platform/i18n';
import { isAddress } from '~/platform/mail/message';
import { recordDeliveries, sendMail } from '~/platform/mail/record.server';
import { isOwnAddress } from '~/platform/mail/thread.server';
import { ratingMail, receivedMailNotice, replyMail } from './definition';
import { ratingPath } from './rating-link.server';

/** A ticket as its mails speak of it, and who asked. */
interface Correspondence {
  ticketId: string;
  number: number;
  subject: string;
  locale: Locale;
  /** For those of whom we know no language. */
  companyLocale: Locale;
  /** Of whoever asked; null for colleagues, for whom staff have locked out, and where none is known. */
  address: string | null;
  userId: string | null;
  /** They read answers in the portal, and have their notices. */
  hasAccount: boolean;
  inReplyTo: string | null;
}

/** Who gets the mails of a ticket; undefined for one that is gone. */
export async function correspondence(
  trx: Trx,
  tenantId: string,
  ticketId: string,
): Promise<Correspondence | undefined> {
  const { rows } = await sql<
    Omit<Correspondence, 'locale' | 'companyLocale'> & { locale: string; companyLocale: string }
  >`
    select t.id as "ticketId", t.number, t.subject, coalesce((select p.locale from private.recipients(array[m.user_id]) p), n.locale) as locale,
      n.locale as "companyLocale",
      case when r.audience is distinct from 'staff' and not private.is_locked_out(coalesce(t.requester_id, c.user_id))
        then coalesce(m.email, c.email, t.requester_email) end as address,
      m.user_id as "userId", m.user_id is not null as "hasAccount",
      (select i.message_id from ticket_mails i where i.tenant_id = t.tenant_id and i.ticket_id = t.id
        order by i.received_at desc limit 1) as "inReplyTo"
    from tickets t
    join tenants n on n.id = t.tenant_id
    left join client_contacts c on c.tenant_id = t.tenant_id and c.id = t.contact_id
    left join memberships m on m.tenant_id = t.tenant_id and m.user_id = coalesce(t.requester_id, c.user_id) and m.status = 'active'
    left join roles r on r.tenant_id = m.tenant_id and r.id = m.role_id
    where t.tenant_id = ${tenantId} and t.id = ${ticketId}`.execute(trx);
  const [row] = rows;
  return (
    row && {
      ...row,
      locale: toLocale(row.locale) ?? 'en',
      companyLocale: toLocale(row.companyLocale) ?? 'en',
    }
  );
}

/** Tells whoever opened a ticket by mail that it arrived, and its number. */
export async function acknowledge(
  trx: Trx,
  tenantId: string,
  ticketId: string,
  to: { address: string; inReplyTo: string | null },
): Promise<void> {
  const about = await correspondence(trx, tenantId, ticketId);
  if (!about) return;
  await sendMail(trx, {
    template: receivedMailNotice,
    to: to.address,
    ...(about.userId && { userId: about.userId }),
    locale: about.locale,
    params: { ...paramsOf(about), inReplyTo: to.inReplyTo },
    dedupeKey: `ticket:${ticketId}:received`,
  });
}

/**
 * Sends an answer of staff, whole, to who asked by mail and has no account, and to those who are copied, unless
 * they read it in the portal as colleagues of whoever asked.
 */
export async function mailReply(
  trx: Trx,
  tenantId: string,
  ticketId: string,
  messageId: string,
): Promise<void> {
  const about = await correspondence(trx, tenantId, ticketId);
  if (!about) return;
  const message = await trx
    .selectFrom('ticket_messages')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', messageId)
    .where('kind', '=', 'public')
    .where('author_side', '=', 'staff')
    .select(['author_name', 'body'])
    .executeTakeFirst();
  if (!message) return;
  const files = await attachedFiles(trx, tenantId, 'ticket_messages', [messageId]);
  const params = {
    ...paramsOf(about),
    author: message.author_name,
    body: message.body,
    files: files.map(({ name }) => name),
  };
  const { locale } = about;
  const dedupeKey = `ticket:${ticketId}:reply:${messageId}`;
  if (about.address && !about.hasAccount) {
    await sendMail(trx, { template: replyMail, to: about.address, locale, params, dedupeKey });
  }
  const copies = await copiesByMail(trx, tenantId, ticketId);
  await recordDeliveries(
    trx,
    copies.map(({ id, address }) => ({
      template: replyMail,
      to: address,
      locale: about.companyLocale,
      params: { ...params, isCopy: true },
      dedupeKey: `${dedupeKey}:${id}`,
    })),
  );
}

/** Those who are copied and have no notice of it otherwise; nor were locked out. */
async function copiesByMail(trx: Trx, tenantId: string, ticketId: string) {
  const { rows } = await sql<{ id: string; address: string }>`
    select c.id, c.address from ticket_copies c
    join tickets t on t.tenant_id = c.tenant_id and t.id = c.ticket_id
    where c.tenant_id = ${tenantId} and c.ticket_id = ${ticketId} and not exists (
      select from client_contacts p
      join memberships m on m.tenant_id = p.tenant_id and m.user_id = p.user_id
      where p.tenant_id = t.tenant_id and p.client_id = t.client_id and lower(p.email) = c.address)
    order by c.id`.execute(trx);
  return rows.filter(({ address }) => isAddress(address) && !isOwnAddress(address));
}

/** Asks whoever asked how it was, once per ticket, and only where staff have answered. */
export async function askForRating(trx: Trx, tenantId: string, ticketId: string): Promise<void> {
  const about = await correspondence(trx, tenantId, ticketId);
  if (!about?.address) return;
  await sendMail(trx, {
    template: ratingMail,
    to: about.address,
    ...(about.userId && { userId: about.userId }),
    locale: about.locale,
    params: paramsOf(about),
    secrets: { path: ratingPath(tenantId, ticketId) },
    dedupeKey: `ticket:${ticketId}:rating`,
  });
}

function paramsOf({ ticketId, number, subject, inReplyTo }: Correspondence) {
  return { ticketId, number, subject, inReplyTo };
}
