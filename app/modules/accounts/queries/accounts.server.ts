import { sql } from 'kysely';
import { withAnon } from '~/platform/db/tenant.server';

export interface KnownAccount {
  userId: string;
  confirmed: boolean;
}

/** The account of an address, if any. Only for work whose outcome no answer shows (doUnseen). */
export async function accountByEmail(email: string): Promise<KnownAccount | null> {
  const { rows } = await withAnon((trx) =>
    sql<{ user_id: string; confirmed: boolean }>`
      select user_id, confirmed from private.account_by_email(${email})`.execute(trx),
  );
  const row = rows[0];
  return row ? { userId: row.user_id, confirmed: row.confirmed } : null;
}
