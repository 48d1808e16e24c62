import { z } from 'zod';
import { readSigned, signValue } from '~/platform/crypto/signed.server';
import { getPool } from '~/platform/db/pool.server';

const PURPOSE = 'ticket rating';

const subject = z.tuple([z.guid(), z.guid()]);

/** Path of the page where a ticket is rated: it carries its own proof, so nobody need sign in. */
export function ratingPath(tenantId: string, ticketId: string): string {
  return `/rate/${signValue(PURPOSE, [tenantId, ticketId])}`;
}

const shown = z.object({
  company: z.string(),
  locale: z.string(),
  number: z.number(),
  subject: z.string(),
  score: z.number().nullable(),
  /** It was solved too long ago. */
  late: z.boolean(),
});

/** What a link of ours is about; null for any other, and for what is gone. */
export async function readRating(token: string | undefined) {
  const { data } = subject.safeParse(readSigned(PURPOSE, token));
  if (!data) return null;
  const [tenantId, ticketId] = data;
  const { rows } = await getPool().query('select private.rating_of($1, $2) as rating', data);
  const about = shown.safeParse(rows[0]?.rating).data;
  return about ? { ...about, tenantId, ticketId } : null;
}

/** Takes the rating; false when there was one before, or it is too late. */
export async function rateTicket(
  { tenantId, ticketId }: { tenantId: string; ticketId: string },
  score: number,
  comment: string | undefined,
): Promise<boolean> {
  const { rows } = await getPool().query(
    'select private.rate_ticket($1, $2, $3::smallint, $4) as taken',
    [tenantId, ticketId, score, comment ?? null],
  );
  return rows[0]?.taken === true;
}
