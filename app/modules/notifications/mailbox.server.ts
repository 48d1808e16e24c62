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

async function ask(path: string): Promise<Response | null> {
  const key = env.SUPABASE_SERVICE_ROLE_KEY;
  return fetch(`${env.SUPABASE_URL}/mailbox/v1/${path}`, {
    headers: { apikey: key, Authorization: `Bearer ${key}` },
    signal: AbortSignal.timeout(5_000),
  }).catch(() => null);
}

/** Addresses in a plain text, in order, once each. */
export function linksIn(text: string): string[] {
  return [...new Set(text.match(/https?:\/\/[^\s<>"')\]]+/g) ?? [])];
}
