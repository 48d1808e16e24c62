import { Buffer } from 'node:buffer';
import { createHmac, randomUUID } from 'node:crypto';
import { data } from '@remix-run/node';
import { z } from 'zod';
import { env } from '~/platform/env.server';

const message = z.object({
  id: z.string(),
  created_at: z.string(),
  to_address: z.string(),
  from_address: z.string(),
  subject: z.string(),
  html: z.string().nullable(),
  text: z.string().nullable(),
  channel: z.enum(['email', 'sms']),
  headers: z.record(z.string(), z.string()).catch({}),
});

/** A mail or SMS that the embedded stack kept instead of sending it. */
export type MailboxMessage = z.output<typeof message>;

/** The mailbox exists in demo mode without a provider only; elsewhere its pages are not found. */
export function requireMailbox(): void {
  if (!env.isDemo) throw data(null, { status: 404 });
}

/** The latest messages, of one recipient if given; null when the mailbox cannot be reached. */
export async function listMessages(to: string): Promise<MailboxMessage[] | null> {
  const query = new URLSearchParams({ limit: '100', ...(to ? { to } : {}) });
  const response = await ask(`messages?${query}`);
  if (!response?.ok) return null;
  return z.object({ messages: z.array(message) }).parse(await response.json()).messages;
}

/** One message; throws 404 when there is none. */
export async function readMessage(id: string | undefined): Promise<MailboxMessage> {
  const response = await ask(`messages/${encodeURIComponent(id ?? '')}`);
  if (!response?.ok) throw data(null, { status: 404 });
  return message.parse(await response.json());
}

async function ask(path: string, body?: object): Promise<Response | null> {
  const key = env.SUPABASE_SERVICE_ROLE_KEY;
  return fetch(`${env.SUPABASE_URL}/mailbox/v1/${path}`, {
    headers: { apikey: key, Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' },
    ...(body && { method: 'POST', body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(5_000),
  }).catch(() => null);
}

/** A mail as somebody outside would send it. */
export interface WrittenMail {
  from: string;
  to: string;
  cc?: string | undefined;
  subject: string;
  text: string;
  inReplyTo?: string | undefined;
}

/**
 * Lays a mail where the provider would hold it, and announces it the way the provider does: signed, to the
 * address that takes its reports.
 */
export async function receiveWritten(mail: WrittenMail): Promise<boolean> {
  const { from, to, subject, text, inReplyTo } = mail;
  const cc = mail.cc ? [mail.cc] : [];
  const messageId = `<${randomUUID()}@${from.split('@')[1] ?? 'example.test'}>`;
  const headers = {
    // Here whoever writes is who they say they are.
    'authentication-results': `${env.INBOUND_MAIL_AUTHSERV}; dmarc=pass`,
    ...(inReplyTo && { 'in-reply-to': inReplyTo, references: inReplyTo }),
  };
  const held = await ask('received', { from, to: [to], cc, subject, text, messageId, headers });
  if (!held?.ok) return false;
  const { id } = z.object({ id: z.string() }).parse(await held.json());
  const data = { email_id: id, from, to: [to], cc, subject, message_id: messageId };
  const payload = JSON.stringify({ type: 'email.received', data });
  const response = await fetch(`http://127.0.0.1:${env.PORT}/hooks/resend`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...signed(payload) },
    body: payload,
    signal: AbortSignal.timeout(5_000),
  }).catch(() => null);
  return response?.ok ?? false;
}

/** Standard Webhooks, by the names Resend uses. */
function signed(payload: string): Record<string, string> {
  const id = randomUUID();
  const at = Math.floor(Date.now() / 1000);
  const key = Buffer.from((env.RESEND_WEBHOOK_SECRET ?? '').replace(/^whsec_/, ''), 'base64');
  const mac = createHmac('sha256', key).update(`${id}.${at}.${payload}`).digest('base64');
  return { 'svix-id': id, 'svix-timestamp': String(at), 'svix-signature': `v1,${mac}` };
}

/** Addresses in a plain text, in order, once each. */
export function linksIn(text: string): string[] {
  return [...new Set(text.match(/https?:\/\/[^\s<>"')\]]+/g) ?? [])];
}
