import { sql } from 'kysely';
import type { Trx } from './kysely.server';

/**
 * Does `fn` once per form submission: `key` is the hidden field that <Form idempotent> renders. A second
 * post with the same key waits for the first and gets its result. The result must be JSON.
 */
export async function once<T>(trx: Trx, key: string | undefined, fn: () => Promise<T>): Promise<T> {
  if (!key) return fn();
  const claimed = await sql<{ fresh: boolean; result: T }>`
    select fresh, result from private.claim_key(${key}::uuid)`.execute(trx);
  const row = claimed.rows[0];
  if (row && !row.fresh) return row.result;
  const result = await fn();
  await sql`select private.settle_key(${key}::uuid, ${JSON.stringify(result ?? null)}::jsonb)`.execute(
    trx,
  );
  return result;
}
