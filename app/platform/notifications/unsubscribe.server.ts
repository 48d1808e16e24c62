import { z } from 'zod';
import { readSigned, signValue } from '~/platform/crypto/signed.server';
import { getPool } from '~/platform/db/pool.server';
import { env } from '~/platform/env.server';
import { type Locale, toLocale } from '~/platform/i18n';
import { EVERYTHING } from '../mail/definition';
import { kindsFor } from './registry.server';

const PURPOSE = 'unsubscribe';

const subscription = z.tuple([z.guid(), z.guid(), z.string()]);

/** A person in a company, and a kind of notice (or EVERYTHING) they get by mail. */
export interface Subscription {
  tenant: string;
  person: string;
  kind: string;
}

/**
 * The address in a mail that ends mails of this kind. It carries its own proof and never expires: a mail
 * may be old when its reader has had enough.
 */
export function unsubscribeUrl({ tenant, person, kind }: Subscription): string {
  return `${env.APP_URL}/unsubscribe/${signValue(PURPOSE, [tenant, person, kind])}`;
}

/** What a link of ours is about; null for any other. */
export function readSubscription(token: string | undefined): Subscription | null {
  const { data } = subscription.safeParse(readSigned(PURPOSE, token));
  return data ? { tenant: data[0], person: data[1], kind: data[2] } : null;
}

const reader = z.object({
  company: z.string(),
  locale: z.string(),
  audience: z.enum(['staff', 'client']),
});

/** Who would be unsubscribed from whom; null when they no longer belong to the company. */
export async function readerOf({ tenant, person }: Subscription): Promise<{
  company: string;
  locale: Locale;
  audience: 'staff' | 'client';
} | null> {
  const { rows } = await getPool().query('select private.subscription($1, $2) as reader', [
    tenant,
    person,
  ]);
  const { data } = reader.safeParse(rows[0]?.reader);
  return data ? { ...data, locale: toLocale(data.locale) ?? 'en' } : null;
}

/** No more mail of this kind. As the login itself: who clicks in a mail need not be signed in. */
export async function unsubscribe(
  { tenant, person, kind }: Subscription,
  audience: 'staff' | 'client',
): Promise<void> {
  const kinds = kind === EVERYTHING ? kindsFor(audience).map(({ name }) => name) : [kind];
  await getPool().query('select private.unsubscribe($1, $2, $3)', [tenant, person, kinds]);
}
