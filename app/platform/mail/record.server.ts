import { sql } from 'kysely';
import type { z } from 'zod';
import { encryptField } from '~/platform/crypto/fields.server';
import type { Trx } from '~/platform/db/kysely.server';
import { uuidV7 } from '~/platform/db/uuid';
import type { Locale } from '~/platform/i18n';
import type { MailDefinition } from './definition';
import { isAddress } from './message';

/** A mail (or SMS) to be sent, in a recipient's language. */
export interface Mail<P extends z.ZodType = z.ZodType, S extends z.ZodType = z.ZodType> {
  template: MailDefinition<P, S>;
  /** By mail when left out. */
  channel?: 'email' | 'sms';
  /** An address, or a number in E.164. */
  to: string;
  /** The person in this company it is for, if it is one. */
  userId?: string;
  locale: Locale;
  params: z.input<P>;
  secrets?: z.input<S>;
  /** May leave in the recipient's quiet hours; true when left out. */
  urgent?: boolean;
  /** Names the cause and the recipient (`invitation:<id>:1`): the same key is recorded once. */
  dedupeKey: string;
}

const PHONE = /^\+[1-9]\d{6,14}$/;

/** Where a delivery's secrets belong; sealed for one row, they are worthless in another. */
export function secretsPlace(deliveryId: string): string {
  return `deliveries.secrets:${deliveryId}`;
}

/**
 * Records a mail and the job that sends it, in the caller's transaction: it leaves if and only if that
 * commits, and once. Returns false when its dedupeKey had been recorded before.
 */
export async function sendMail<P extends z.ZodType, S extends z.ZodType>(
  trx: Trx,
  mail: Mail<P, S>,
): Promise<boolean> {
  return (await recordDeliveries(trx, [mail])) === 1;
}

/** The same for several mails in one round trip; returns how many were new. */
export async function recordDeliveries(trx: Trx, mails: readonly Mail[]): Promise<number> {
  if (mails.length === 0) return 0;
  const { rows } = await sql<{ recorded: number }>`
    select private.record_deliveries(${JSON.stringify(mails.map(toRow))}::jsonb) as recorded`.execute(
    trx,
  );
  return Number(rows[0]?.recorded ?? 0);
}

function toRow({ template, channel = 'email', to, userId, locale, ...mail }: Mail) {
  const { params, secrets, urgent = true, dedupeKey } = mail;
  const usable = channel === 'sms' ? PHONE.test(to) : isAddress(to);
  if (!usable) throw new Error(`A mail of ${template.name} has no usable address`);
  const id = uuidV7();
  const secret = template.secrets.parse(secrets ?? {});
  return {
    id,
    channel,
    urgent,
    recipient: to,
    user_id: userId ?? null,
    template: template.name,
    locale,
    params: template.params.parse(params),
    secrets: secrets ? encryptField(JSON.stringify(secret), secretsPlace(id)) : null,
    dedupe_key: dedupeKey,
  };
}
