import { sql } from 'kysely';
import type { Trx } from '~/platform/db/kysely.server';
import { readSettings } from '~/platform/modules/settings';
import { emit } from '../events.server';
import { supportSettings } from '../settings';

/** At once; the next run goes on. */
const BATCH = 200;

/**
 * Closes tickets that were resolved and have been quiet for `autoCloseDays`, oldest first, each with its
 * event. A reply reopens them as ever. Returns how many.
 */
export async function closeResolvedTickets(trx: Trx, tenantId: string): Promise<number> {
  const tenant = await trx
    .selectFrom('tenants')
    .select(sql<{ settings: Record<string, unknown> } | null>`modules -> 'support'`.as('module'))
    .where('id', '=', tenantId)
    .executeTakeFirst();
  const { autoCloseDays } = readSettings(supportSettings, tenant?.module?.settings);
  if (autoCloseDays === 0) return 0;
  const { rows } = await sql<{ id: string }>`
    update tickets t set status = 'closed'
    where t.tenant_id = ${tenantId} and t.id in (
      select q.id from tickets q
      where q.tenant_id = ${tenantId} and q.status = 'resolved'
        and q.last_activity_at < private.now() - make_interval(days => ${autoCloseDays})
      order by q.last_activity_at limit ${BATCH} for update skip locked)
    returning t.id`.execute(trx);
  for (const { id } of rows) {
    await emit(trx, {
      recordId: id,
      type: 'ticket.closed',
      payload: { from: 'resolved', to: 'closed' },
    });
  }
  return rows.length;
}
