import { createHash, randomInt, randomUUID } from 'node:crypto';
import { type Db, one } from '../http/database.ts';
import type { UserRow } from './users.ts';

export type TokenType =
  | 'confirmation_token'
  | 'reauthentication_token'
  | 'recovery_token'
  | 'email_change_token_new'
  | 'email_change_token_current';

export interface IssuedToken {
  /** The six digits a person types. */
  otp: string;
  /** What a link carries. */
  hash: string;
}

export interface TokenRow {
  user_id: string;
  token_type: TokenType;
  token_hash: string;
  relates_to: string;
  created_at: Date;
}

const sentColumns: Record<TokenType, string> = {
  confirmation_token: 'confirmation_sent_at',
  reauthentication_token: 'reauthentication_sent_at',
  recovery_token: 'recovery_sent_at',
  email_change_token_new: 'email_change_sent_at',
  email_change_token_current: 'email_change_sent_at',
};

/** Marks tokens whose link leads back with a `?code=` for the browser that asked. */
export const pkcePrefix = 'pkce_';

/** The form both the mail's link and the typed code come down to. */
export function tokenHash(address: string, otp: string): string {
  return createHash('sha224')
    .update(address + otp)
    .digest('hex');
}

/** Makes a token for a purpose; an earlier one for the same purpose stops working. */
export async function issueToken(
  db: Db,
  user: Pick<UserRow, 'id'>,
  type: TokenType,
  address: string,
  options: { length: number; pkce?: boolean },
): Promise<IssuedToken> {
  const otp = String(randomInt(10 ** options.length)).padStart(options.length, '0');
  const hash = `${options.pkce ? pkcePrefix : ''}${tokenHash(address, otp)}`;
  await db.query(
    `insert into auth.one_time_tokens (id, user_id, token_type, token_hash, relates_to)
     values ($1, $2, $3, $4, $5)
     on conflict (user_id, token_type) do update set
       id = excluded.id, token_hash = excluded.token_hash, relates_to = excluded.relates_to,
       created_at = now(), updated_at = now()`,
    [randomUUID(), user.id, type, hash, address],
  );
  await db.query(
    `update auth.users set ${type} = $2, ${sentColumns[type]} = now(), updated_at = now() where id = $1`,
    [user.id, hash],
  );
  return { otp, hash };
}

/** Finds a live token by what the link carries, whether or not it was made for a code exchange. */
export async function findToken(
  db: Db,
  types: TokenType[],
  hash: string,
  expiry: number,
): Promise<TokenRow | undefined> {
  const bare = hash.startsWith(pkcePrefix) ? hash.slice(pkcePrefix.length) : hash;
  return one<TokenRow>(
    db,
    `select * from auth.one_time_tokens
     where token_type::text = any($1) and token_hash = any($2)
       and created_at > now()::timestamp - make_interval(secs => $3)
     for update`,
    [types, [bare, pkcePrefix + bare], expiry],
  );
}

/** Takes tokens out of use. */
export async function clearTokens(db: Db, userId: string, types?: TokenType[]): Promise<void> {
  const all = types ?? (Object.keys(sentColumns) as TokenType[]);
  await db.query(
    'delete from auth.one_time_tokens where user_id = $1 and token_type::text = any($2)',
    [userId, all],
  );
  await db.query(
    `update auth.users set ${all.map((type) => `${type} = ''`).join(', ')} where id = $1`,
    [userId],
  );
}
