import type { Trx } from '~/platform/db/kysely.server';
import { emit } from '../events.server';

/** The event of a rating that came from a mail. Running it again says it again: the job runs once per rating. */
export async function announceRating(trx: Trx, tenantId: string, ticketId: string): Promise<void> {
  const rating = await trx
    .selectFrom('ticket_ratings')
    .where('tenant_id', '=', tenantId)
    .where('ticket_id', '=', ticketId)
    .select(['score', 'comment'])
    .executeTakeFirst();
  if (!rating) return;
  await emit(trx, { type: 'ticket.rated', recordId: ticketId, payload: rating });
}
