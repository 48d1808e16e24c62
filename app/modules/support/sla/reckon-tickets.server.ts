import { sql } from 'kysely';
import { type DbContext, withTenant } from '~/platform/db/tenant.server';
import { activeStatuses } from '../status';
import { reckonTicket } from './reckon-ticket.server';
import { loadRulebook } from './rulebook.server';

const BATCH = 50;

/**
 * After an edit of policies or calendars: every open ticket anew, and nobody is told of what is past. Tickets
 * of the last thirty days that were over before there was a policy are judged too, so that the report has
 * something to tell. Returns how many.
 */
export async function reckonTickets(ctx: DbContext, tenantId: string): Promise<number> {
  let count = 0;
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const ids = await withTenant(ctx, async (trx) => {
      const rows = await trx
        .selectFrom('tickets')
        .where('tenant_id', '=', tenantId)
        .where((eb) =>
          eb.or([
            eb('status', 'in', activeStatuses),
            eb.and([
              eb('created_at', '>', sql<Date>`private.now() - interval '30 days'`),
              eb.not(
                eb.exists(
                  eb
                    .selectFrom('ticket_sla as s')
                    .whereRef('s.tenant_id', '=', 'tickets.tenant_id')
                    .whereRef('s.ticket_id', '=', 'tickets.id')
                    .select('s.ticket_id'),
                ),
              ),
            ]),
          ]),
        )
        .where('id', '>', after)
        .select('id')
        .orderBy('id')
        .limit(BATCH)
        .execute();
      const book = await loadRulebook(trx, tenantId);
      for (const { id } of rows) await reckonTicket(trx, tenantId, id, book, 'quiet');
      return rows.map(({ id }) => id);
    });
    count += ids.length;
    const last = ids.at(-1);
    if (!last || ids.length < BATCH) return count;
    after = last;
  }
}
