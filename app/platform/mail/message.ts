import { z } from 'zod';

/** A mail ready to leave. `id` is the delivery's and serves as idempotency key. */
export interface OutgoingMail {
  id: string;
  from: string;
  to: string;
  subject: string;
  html: string;
  text: string;
  /** Where an answer goes, if not to the sender. */
  replyTo?: string;
  /** Further header lines, such as List-Unsubscribe. */
  headers?: Record<string, string>;
  /** Comes back with the provider's reports: the delivery's tenant and id. */
  ref?: { tenant: string; delivery: string };
}

/** One plain address. */
export const mailAddress = z
  .email({ abort: true })
  .max(254)
  .regex(/^[^\s<>",;:\\()]+$/);

/** True for one plain address: no names, no lists, nothing that could start another header. */
export function isAddress(value: string): boolean {
  return mailAddress.safeParse(value).success;
}

/** Text as one header line: control characters and line breaks become spaces, long ones end with an ellipsis. */
export function headerText(text: string, limit = 180): string {
  const line = text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return line.length > limit ? `${line.slice(0, limit - 1).trimEnd()}…` : line;
}

/** MAIL_FROM with the company's name in front: `"Lotus" <no-reply@example.com>`. */
export function senderFor(company: string, from: string): string {
  const bare = /<([^<>\s]+)>\s*$/.exec(from)?.[1] ?? from.trim();
  const name = headerText(company, 80).replace(/["\\<>]/g, '');
  return name ? `"${name}" <${bare}>` : bare;
}
