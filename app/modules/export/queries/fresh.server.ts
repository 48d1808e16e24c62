import { sql } from 'kysely';
import type { Trx } from '~/platform/db/kysely.server';

/** The caller owns the company and has just signed in; the same question that the tables' policies ask. */
export async function isFresh(trx: Trx): Promise<boolean> {
  const { rows } = await sql<{ fresh: boolean }>`select private.is_fresh_owner() as fresh`.execute(
    trx,
  );
  return rows[0]?.fresh ?? false;
}
