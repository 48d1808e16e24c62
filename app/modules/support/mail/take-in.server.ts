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
import { addressIn, nameIn } from '~/platform/mail/thread.server';
import { emitChanges, ticketState } from '../commands/emit-changes.server';
import { emit } from '../events.server';
import { allWords, newWords, subjectOf, wordsOfPage } from './body';
import { copiedOn } from './copied.server';
import { type MailFiles, takeFiles } from './files.server';
import { judge, type Known, type Plan, type Sender } from './judge.server';
import { acknowledge } from './outgoing.server';
import type { Author } from './sender.server';

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
  if (plan.do === 'hold') {
    job.log.warn({ mailId, sender: plan.sender }, 'a mail was held back: too many of strangers');
    return await withTenant(job, (trx) => hold(trx, known, plan));
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
    .select([
      'id',
      'provider_id as providerId',
      'recipient',
      'message_id as messageId',
      'released_at as releasedAt',
    ])
    .executeTakeFirst();
}

/** Throws when it was settled before; then nothing may be done again. */
async function settle(
  trx: Trx,
  { id }: Known,
  status: 'opened' | 'added' | 'ignored' | 'failed' | 'held',
  reason: string | null,
  { ticketId = null, sender = null }: { ticketId?: string | null; sender?: Sender | null } = {},
): Promise<void> {
  const { rows } = await sql<{ first: boolean }>`
    select private.settle_ticket_mail(${id}, ${status}, ${reason}, ${ticketId}, ${sender}) as first`.execute(
    trx,
  );
  if (!rows[0]?.first) throw new Error('This mail was settled by another attempt');
}

/** Nothing of it is kept but its envelope, until somebody has it taken in; the first of an hour is told of. */
async function hold(trx: Trx, known: Known, { sender, isFirst }: Plan & { do: 'hold' }) {
  await settle(trx, known, 'held', 'strangers', { sender });
  if (isFirst) await emit(trx, { type: 'ticket.mail_held', recordId: known.id, payload: {} });
}

async function wordsOfCompany(trx: Trx, tenantId: string) {
  const { locale } = await trx
    .selectFrom('tenants')
    .where('id', '=', tenantId)
    .select('locale')
    .executeTakeFirstOrThrow();
  return getT(toLocale(locale) ?? 'en');
}

/** A message on a ticket there is: as if it had been written on its page. */
async function add(
  trx: Trx,
  tenantId: string,
  known: Known,
  mail: ReceivedMail,
  { ticketId, author, sender }: Plan & { do: 'add' },
  files: MailFiles,
): Promise<void> {
  await settle(trx, known, 'added', null, { ticketId, sender });
  const before = await ticketState(trx, tenantId, ticketId);
  if (!before) throw new Error('The ticket is gone');
  const words = newWords(textOf(mail));
  const isUnverified = sender !== 'known';
  if (!isUnverified) await copy(trx, ticketId, mail);
  const messageId = await write(trx, tenantId, ticketId, { author, words, files, isUnverified });
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
  { author, answer, sender, isUnverified }: Plan & { do: 'open' },
  files: MailFiles,
): Promise<void> {
  const from = addressIn(mail.from);
  const writer: Author = author ?? {
    userId: null,
    contactId: null,
    name: nameIn(mail.from) || from,
    side: 'client',
  };
  const t = await wordsOfCompany(trx, tenantId);
  const subject = subjectOf(mail.subject) || t('support:mail.noSubject');
  const colleague = writer.side === 'staff' ? writer.userId : null;
  const { rows } = await sql<{ id: string; number: number; assignee_id: string | null }>`
    select id, number, assignee_id from private.open_mailed_ticket(${subject}, ${writer.contactId},
      ${colleague}, ${author ? '' : writer.name}, ${from})`.execute(trx);
  const [ticket] = rows;
  if (!ticket) throw new Error('No ticket was opened');
  await settle(trx, known, 'opened', null, { ticketId: ticket.id, sender });
  const words = allWords(textOf(mail));
  await write(trx, tenantId, ticket.id, { author: writer, words, files, isUnverified });
  await emit(trx, {
    type: 'ticket.created',
    recordId: ticket.id,
    payload: { number: ticket.number, assigneeId: ticket.assignee_id },
  });
  if (!isUnverified) await copy(trx, ticket.id, mail);
  if (answer && writer.side === 'client') {
    await acknowledge(trx, tenantId, ticket.id, { address: from, inReplyTo: known.messageId });
  }
}

/** Keeps whom else it was sent to. Only for senders that are proved: others could have us write to anybody. */
async function copy(trx: Trx, ticketId: string, mail: ReceivedMail): Promise<void> {
  const { rows } = await sql<{ added: string[] }>`
    select private.copy_by_mail(${ticketId}, ${copiedOn(mail)}) as added`.execute(trx);
  const added = rows[0]?.added ?? [];
  if (added.length === 0) return;
  await emit(trx, { type: 'ticket.copied', recordId: ticketId, payload: { added, removed: [] } });
}

interface Written {
  author: Author;
  words: string;
  files: MailFiles;
  isUnverified: boolean;
}

async function write(
  trx: Trx,
  tenantId: string,
  ticketId: string,
  { author, words, files, isUnverified }: Written,
): Promise<string> {
  const t = await wordsOfCompany(trx, tenantId);
  const missing =
    files.refused.length > 0 && t('support:mail.refusedFiles', { names: files.refused.join(', ') });
  const body = [words || t('support:mail.noText'), missing].filter(Boolean).join('\n\n');
  const { rows } = await sql<{ id: string }>`
    select private.add_mailed_message(${ticketId}, ${body.slice(0, 20_000)}, ${author.userId},
      ${author.name}, ${author.side}, ${isUnverified}) as id`.execute(trx);
  const id = rows[0]?.id ?? '';
  await attachFiles(trx, tenantId, files.ids, { type: 'ticket_messages', id });
  return id;
}

function textOf({ text, html }: ReceivedMail): string {
  return text?.trim() || (html ? wordsOfPage(html) : '');
}
