import { sql } from 'kysely';
import type { Trx } from '~/platform/db/kysely.server';
import { env } from '~/platform/env.server';
import type { ReceivedMail } from '~/platform/mail/received.server';
import { addressIn, isOwnAddress, readReplyAddress, threadIn } from '~/platform/mail/thread.server';
import { readSettings } from '~/platform/modules/settings';
import { supportSettings } from '../settings';
import { classify } from './classify';
import { type Author, authorOn, openerAt, ticketByMail, ticketOf } from './sender.server';
import { proofOfSender } from './sender-proof';

/** More from one address within an hour is a program gone wild. */
const HOURLY = 30;
/** More from addresses nobody proved to be known is held back until somebody looks: addresses are free. */
export const STRANGERS_HOURLY = 60;
/** So many strangers an hour are told that their mail arrived; more would make us a sender of spam. */
export const ANSWERS_HOURLY = 10;

/** Whose a mail is; see the column of this name. */
export type Sender = 'known' | 'unverified' | 'unknown';

/** What is to be done with a mail. */
export type Plan =
  | { do: 'ignore'; reason: string }
  /** `isFirst` of the last hour. */
  | { do: 'hold'; sender: Sender; isFirst: boolean }
  | { do: 'add'; ticketId: string; author: Author; sender: Sender }
  | {
      do: 'open';
      author: Author | null;
      sender: Sender;
      isUnverified: boolean;
      answer: boolean;
    };

/** A mail that was announced. */
export interface Known {
  id: string;
  providerId: string;
  recipient: string;
  messageId: string | null;
  /** Somebody had it taken in after it was held. */
  releasedAt: Date | null;
}

/**
 * Decides by sender, references and headers; never by what the words claim. A sender is taken for a contact or
 * colleague when the receiving server proved the address, or, on a ticket, when the mail came to an address that
 * we signed and sent them. Without proof it may be added to the ticket it answers, said to be unverified.
 */
export async function judge(
  trx: Trx,
  tenantId: string,
  known: Known,
  mail: ReceivedMail,
): Promise<Plan> {
  const from = addressIn(mail.from);
  const kind = classify({ from, subject: mail.subject, headers: mail.headers });
  if (isOwnAddress(from) || threadIn(mail.messageId ?? '')) return { do: 'ignore', reason: 'loop' };
  if (typeof kind === 'object') return { do: 'ignore', reason: kind.ignore };
  const seen = await earlier(trx, tenantId, known, from);
  if (seen.copies > 0) return { do: 'ignore', reason: 'duplicate' };
  const results = mail.headers.get('authentication-results');
  const proof = proofOfSender(results, from, env.INBOUND_MAIL_AUTHSERV);
  const thread = readReplyAddress(known.recipient);
  // What others send in somebody's name does not silence them.
  const lately = proof === 'verified' || thread ? seen.proved : seen.lately;
  if (lately > HOURLY && !known.releasedAt) return { do: 'ignore', reason: 'rate' };
  const isFull = seen.strangers >= STRANGERS_HOURLY && !known.releasedAt;
  const hold = (sender: Sender): Plan => ({ do: 'hold', sender, isFirst: seen.held === 0 });

  const ticketId = proof === 'forged' ? null : await ticketFor(trx, tenantId, mail, thread?.id);
  const writer =
    ticketId &&
    (await authorOn(trx, ticketId, from, thread?.side === 'staff' ? 'staff' : 'client'));
  if (writer && kind === 'automatic') return { do: 'ignore', reason: 'autoReply' };
  // What was sent to those who are copied proves nobody but them.
  const isOurs = (author: Author) => thread && (thread.side !== 'copied' || author.isCopied);
  if (writer && (proof === 'verified' || isOurs(writer))) {
    return { do: 'add', ticketId, author: writer, sender: 'known' };
  }
  if (writer) {
    const author = { userId: null, contactId: null, name: from, side: writer.side };
    return isFull ? hold('unverified') : { do: 'add', ticketId, author, sender: 'unverified' };
  }

  const { openers, unknownSenders } = await settingsOf(trx, tenantId);
  const author = proof === 'verified' ? await openerAt(trx, tenantId, from) : null;
  if (author?.side === 'client' && openers === 'staff') return { do: 'ignore', reason: 'openers' };
  if (author) {
    const answer = kind === 'personal';
    return { do: 'open', author, sender: 'known', isUnverified: false, answer };
  }
  if (unknownSenders === 'ignore' || openers === 'staff') {
    return { do: 'ignore', reason: proof === 'verified' ? 'unknown' : proof };
  }
  const isUnverified = proof !== 'verified';
  const sender = isUnverified ? 'unverified' : 'unknown';
  if (isFull) return hold(sender);
  const answer = kind === 'personal' && proof !== 'forged' && seen.strangers < ANSWERS_HOURLY;
  return { do: 'open', author, sender, isUnverified, answer };
}

/** The ticket a mail answers: by the signed address it came to, or by what it refers to. */
async function ticketFor(
  trx: Trx,
  tenantId: string,
  mail: ReceivedMail,
  signed: string | undefined,
): Promise<string | null> {
  const references = `${mail.headers.get('in-reply-to') ?? ''} ${mail.headers.get('references') ?? ''}`;
  const named = signed ?? threadIn(references) ?? (await ticketByMail(trx, tenantId, references));
  return named ? await ticketOf(trx, tenantId, named) : null;
}

async function earlier(trx: Trx, tenantId: string, known: Known, from: string) {
  const { rows } = await sql<{
    copies: number;
    lately: number;
    proved: number;
    strangers: number;
    held: number;
  }>`
    select
      (select count(*)::int from ticket_mails m where m.tenant_id = ${tenantId} and m.id <> ${known.id}
        and m.message_id = ${known.messageId} and m.status in ('opened', 'added')) as copies,
      (select count(*)::int from ticket_mails m where m.tenant_id = ${tenantId}
        and lower(m.from_address) = ${from} and m.received_at > private.now() - interval '1 hour') as lately,
      (select count(*)::int from ticket_mails m where m.tenant_id = ${tenantId} and m.sender in ('known', 'unknown')
        and lower(m.from_address) = ${from} and m.received_at > private.now() - interval '1 hour') as proved,
      count(*) filter (where s.status in ('opened', 'added') and s.released_at is null)::int as strangers,
      count(*) filter (where s.status = 'held')::int as held
    from ticket_mails s where s.tenant_id = ${tenantId} and s.sender <> 'known'
      and s.received_at > private.now() - interval '1 hour'`.execute(trx);
  return rows[0] ?? { copies: 0, lately: 0, proved: 0, strangers: 0, held: 0 };
}

async function settingsOf(trx: Trx, tenantId: string) {
  const row = await trx
    .selectFrom('tenants')
    .where('id', '=', tenantId)
    .select(sql<Record<string, unknown> | null>`modules #> '{support,settings}'`.as('settings'))
    .executeTakeFirstOrThrow();
  return readSettings(supportSettings, row.settings ?? undefined);
}
