import { z } from 'zod';
import type { OutgoingMail } from './message';
import { type MailTransport, SEND_TIMEOUT, TransientMailError } from './outcome';

/** Leaves mail in the embedded stack's mailbox, shown at /dev/mailbox. Demo mode only. */
export function mailboxTransport(supabaseUrl: string, serviceKey: string): MailTransport {
  return {
    name: 'mailbox',
    send: async ({ id, from, to, subject, html, text }: OutgoingMail) => {
      const response = await fetch(`${supabaseUrl}/mailbox/v1/messages`, {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          'Idempotency-Key': id,
          apikey: serviceKey,
          Authorization: `Bearer ${serviceKey}`,
        },
        body: JSON.stringify({ from, to, subject, html, text }),
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
    },
  };
}
