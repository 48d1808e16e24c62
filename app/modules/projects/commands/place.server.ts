import { generateKeyBetween } from 'fractional-indexing';
import { sql } from 'kysely';
import type { Trx } from '~/platform/db/kysely.server';

/**
 * A rank in a column: before the card `beforeId`, or at the end ('' or a card that is not there any more).
 * Holds the column until the transaction ends, so that two people never get the same place.
 */
export async function placeIn(
  trx: Trx,
  tenantId: string,
  columnId: string,
  beforeId: string,
  taskId?: string,
): Promise<string> {
  // Sent together, done one after the other: the second sees what was committed before it got the lock.
  const lock = sql`select private.lock_column(${columnId}::uuid)`.execute(trx);
  const neighbours = sql<{ previous: string | null; next: string | null }>`
    with next as (
      select rank from tasks where tenant_id = ${tenantId} and column_id = ${columnId}
        and id = ${beforeId || null}::uuid
    )
    select (select rank from next) as next, (
      select max(rank) from tasks
      where tenant_id = ${tenantId} and column_id = ${columnId}
        and id is distinct from ${taskId ?? null}::uuid
        and rank < coalesce((select rank from next), '~')) as previous`.execute(trx);
  const [, { rows }] = await Promise.all([lock, neighbours]);
  const { previous = null, next = null } = rows[0] ?? {};
  return generateKeyBetween(previous, next);
}
