import { z } from 'zod';
import {
  type MailTransport,
  recoverByKey,
  SEND_TIMEOUT,
  type SendResult,
  TransientMailError,
} from './outcome';

/** A message as the mailbox keeps it. */
interface Kept {
  channel: 'email' | 'sms';
  from: string;
  to: string;
  subject?: string;
  html?: string;
  text: string;
  headers?: Record<string, string>;
}

/** Leaves mail in the embedded stack's mailbox, shown at /dev/mailbox. Demo mode only. */
export function mailboxTransport(supabaseUrl: string, serviceKey: string): MailTransport {
  return {
    name: 'mailbox',
    recover: recoverByKey,
    send: ({ id, from, to, subject, html, text, replyTo, headers = {} }) =>
      keep(supabaseUrl, serviceKey, id, {
        channel: 'email',
        from,
        to,
        subject,
        html,
        text,
        headers: { ...headers, ...(replyTo && { 'Reply-To': replyTo }) },
      }),
  };
}

/** Leaves one message in the mailbox; the same id once. */
export async function keep(
  supabaseUrl: string,
  serviceKey: string,
  id: string,
  message: Kept,
): Promise<SendResult> {
  const response = await fetch(`${supabaseUrl}/mailbox/v1/messages`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      'Idempotency-Key': id,
      apikey: serviceKey,
      Authorization: `Bearer ${serviceKey}`,
    },
    body: JSON.stringify(message),
    signal: AbortSignal.timeout(SEND_TIMEOUT),
  }).catch((error: Error) => {
    throw new TransientMailError(`The mailbox cannot be reached: ${error.message}`, false);
  });
  if (response.ok) {
    const { id: stored } = z.object({ id: z.string() }).parse(await response.json());
    return { status: 'accepted', providerId: stored };
  }
  const reason = `The mailbox answered ${response.status}`;
  if (response.status === 400) return { status: 'rejected', reason };
  throw new TransientMailError(reason, true);
}
