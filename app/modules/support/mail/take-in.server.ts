import { toPlainText } from '@react-email/render';
import type { SupabaseClient } from '@supabase/supabase-js';
import { sql } from 'kysely';
import type { Trx } from '~/platform/db/kysely.server';
import { withTenant } from '~/platform/db/tenant.server';
import { attachFiles } from '~/platform/files/store.server';
import { toLocale } from '~/platform/i18n';
import { getT } from '~/platform/i18n/i18n.server';
import type { JobContext } from '~/platform/jobs/task.server';
import {
  type ReceivedMail,
  type ReceivedMailSource,
  receivedMail,
} from '~/platform/mail/received.server';
import {
  addressIn,
  isOwnAddress,
  nameIn,
  readReplyAddress,
  threadIn,
} from '~/platform/mail/thread.server';
import { readSettings } from '~/platform/modules/settings';
import { emitChanges, ticketState } from '../commands/emit-changes.server';
import { emit } from '../events.server';
import { supportSettings } from '../settings';
import { allWords, newWords, subjectOf } from './body';
import { classify, isForged } from './classify';
import { type MailFiles, takeFiles } from './files.server';
import { acknowledge } from './outgoing.server';
import { type Author, authorOn, openerAt, ticketByMail, ticketOf } from './sender.server';

/** More from one address within an hour is a program gone wild. */
const HOURLY = 30;

/** What is to be done with a mail. */
type Plan =
  | { do: 'ignore'; reason: string }
  | { do: 'add'; ticketId: string; author: Author }
  | { do: 'open'; author: Author | null; answer: boolean };

interface Known {
  id: string;
  providerId: string;
  recipient: string;
  messageId: string | null;
}

/**
 * Reads a mail that was announced, and makes it a message of its ticket, a new ticket, or nothing; once,
 * whatever dies in between: the note of what became of it commits with the message.
 */
export async function takeInMail(
  job: JobContext,
  mailId: string,
  source: ReceivedMailSource = receivedMail(),
  storage?: SupabaseClient['storage'],
): Promise<void> {
  const known = await withTenant(job, (trx) => waiting(trx, job.tenantId, mailId));
  if (!known) return;
  const mail = await source.read(known.providerId);
  if (!mail) return await withTenant(job, (trx) => settle(trx, known, 'failed', 'gone'));
  const plan = await withTenant(job, (trx) => judge(trx, job.tenantId, known, mail));
  if (plan.do === 'ignore') {
    return await withTenant(job, (trx) => settle(trx, known, 'ignored', plan.reason));
  }
  const files = await takeFiles(job, source, known.providerId, mail, storage);
  await withTenant(job, async (trx) => {
    if (plan.do === 'add') await add(trx, job.tenantId, known, mail, plan, files);
    else await open(trx, job.tenantId, known, mail, plan, files);
  });
}

function waiting(trx: Trx, tenantId: string, id: string): Promise<Known | undefined> {
  return trx
    .selectFrom('ticket_mails')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .where('status', '=', 'received')
    .select(['id', 'provider_id as providerId', 'recipient', 'message_id as messageId'])
    .executeTakeFirst();
}

/** False when it was settled before; then nothing may be done again. */
async function settle(
  trx: Trx,
  { id }: Known,
  status: 'opened' | 'added' | 'ignored' | 'failed',
  reason: string | null,
  ticketId: string | null = null,
): Promise<void> {
  const { rows } = await sql<{ first: boolean }>`
    select private.settle_ticket_mail(${id}, ${status}, ${reason}, ${ticketId}) as first`.execute(
    trx,
  );
  if (!rows[0]?.first) throw new Error('This mail was settled by another attempt');
}

/** Decides by sender, references and headers; never by what the words claim. */
async function judge(trx: Trx, tenantId: string, known: Known, mail: ReceivedMail): Promise<Plan> {
  const from = addressIn(mail.from);
  const kind = classify({ from, subject: mail.subject, headers: mail.headers });
  if (isOwnAddress(from) || threadIn(mail.messageId ?? '')) return { do: 'ignore', reason: 'loop' };
  if (typeof kind === 'object') return { do: 'ignore', reason: kind.ignore };
  const seen = await earlier(trx, tenantId, known, from);
  if (seen.copies > 0) return { do: 'ignore', reason: 'duplicate' };
  if (seen.lately > HOURLY) return { do: 'ignore', reason: 'rate' };
  const forged = isForged(mail.headers);
  const thread = readReplyAddress(known.recipient);
  const references = `${mail.headers.get('in-reply-to') ?? ''} ${mail.headers.get('references') ?? ''}`;
  const named =
    thread?.id ?? threadIn(references) ?? (await ticketByMail(trx, tenantId, references));
  const ticketId = named && (await ticketOf(trx, tenantId, named));
  if (ticketId && !forged) {
    const author = await authorOn(trx, ticketId, from, thread?.side ?? 'client');
    if (author && kind === 'automatic') return { do: 'ignore', reason: 'autoReply' };
    if (author) return { do: 'add', ticketId, author };
  }
  const { openers, unknownSenders } = await settingsOf(trx, tenantId);
  const author = forged ? null : await openerAt(trx, tenantId, from);
  if (author?.side === 'client' && openers === 'staff') return { do: 'ignore', reason: 'openers' };
  if (!author && (unknownSenders === 'ignore' || openers === 'staff')) {
    return { do: 'ignore', reason: forged ? 'forged' : 'unknown' };
  }
  return { do: 'open', author, answer: kind === 'personal' && !forged };
}

async function earlier(trx: Trx, tenantId: string, known: Known, from: string) {
  const { rows } = await sql<{ copies: number; lately: number }>`
    select
      (select count(*)::int from ticket_mails m where m.tenant_id = ${tenantId} and m.id <> ${known.id}
        and m.message_id = ${known.messageId} and m.status in ('opened', 'added')) as copies,
      (select count(*)::int from ticket_mails m where m.tenant_id = ${tenantId}
        and lower(m.from_address) = ${from} and m.received_at > private.now() - interval '1 hour') as lately`.execute(
    trx,
  );
  return rows[0] ?? { copies: 0, lately: 0 };
}

async function companyOf(trx: Trx, tenantId: string) {
  return await trx
    .selectFrom('tenants')
    .where('id', '=', tenantId)
    .select([
      'locale',
      sql<Record<string, unknown> | null>`modules #> '{support,settings}'`.as('settings'),
    ])
    .executeTakeFirstOrThrow();
}

async function settingsOf(trx: Trx, tenantId: string) {
  const { settings } = await companyOf(trx, tenantId);
  return readSettings(supportSettings, settings ?? undefined);
}

/** A message on a ticket there is: as if it had been written on its page. */
async function add(
  trx: Trx,
  tenantId: string,
  known: Known,
  mail: ReceivedMail,
  { ticketId, author }: Plan & { do: 'add' },
  files: MailFiles,
): Promise<void> {
  await settle(trx, known, 'added', null, ticketId);
  const before = await ticketState(trx, tenantId, ticketId);
  if (!before) throw new Error('The ticket is gone');
  const words = newWords(textOf(mail));
  const messageId = await write(trx, tenantId, ticketId, author, words, files);
  const after = await ticketState(trx, tenantId, ticketId);
  await emit(trx, {
    type: 'ticket.replied',
    recordId: ticketId,
    payload: { messageId, status: after?.status ?? before.status },
  });
  if (after) await emitChanges(trx, ticketId, before, after, { withReply: true });
}

/** A new ticket, of whoever wrote. */
async function open(
  trx: Trx,
  tenantId: string,
  known: Known,
  mail: ReceivedMail,
  { author, answer }: Plan & { do: 'open' },
  files: MailFiles,
): Promise<void> {
  const from = addressIn(mail.from);
  const writer: Author = author ?? {
    userId: null,
    contactId: null,
    name: nameIn(mail.from) || from,
    side: 'client',
  };
  const t = getT(toLocale((await companyOf(trx, tenantId)).locale) ?? 'en');
  const subject = subjectOf(mail.subject) || t('support:mail.noSubject');
  const colleague = writer.side === 'staff' ? writer.userId : null;
  const { rows } = await sql<{ id: string; number: number; assignee_id: string | null }>`
    select id, number, assignee_id from private.open_mailed_ticket(${subject}, ${writer.contactId},
      ${colleague}, ${author ? '' : writer.name}, ${from})`.execute(trx);
  const [ticket] = rows;
  if (!ticket) throw new Error('No ticket was opened');
  await settle(trx, known, 'opened', null, ticket.id);
  await write(trx, tenantId, ticket.id, writer, allWords(textOf(mail)), files);
  await emit(trx, {
    type: 'ticket.created',
    recordId: ticket.id,
    payload: { number: ticket.number, assigneeId: ticket.assignee_id },
  });
  if (answer && writer.side === 'client') {
    await acknowledge(trx, tenantId, ticket.id, { address: from, inReplyTo: known.messageId });
  }
}

async function write(
  trx: Trx,
  tenantId: string,
  ticketId: string,
  author: Author,
  words: string,
  files: MailFiles,
): Promise<string> {
  const t = getT(toLocale((await companyOf(trx, tenantId)).locale) ?? 'en');
  const missing =
    files.refused.length > 0 && t('support:mail.refusedFiles', { names: files.refused.join(', ') });
  const body = [words || t('support:mail.noText'), missing].filter(Boolean).join('\n\n');
  const { rows } = await sql<{ id: string }>`
    select private.add_mailed_message(${ticketId}, ${body.slice(0, 20_000)}, ${author.userId},
      ${author.name}, ${author.side}) as id`.execute(trx);
  const id = rows[0]?.id ?? '';
  await attachFiles(trx, tenantId, files.ids, { type: 'ticket_messages', id });
  return id;
}

function textOf({ text, html }: ReceivedMail): string {
  return text?.trim() || (html ? toPlainText(html) : '');
}
