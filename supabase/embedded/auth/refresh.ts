import { type Db, one, transaction } from '../http/database.ts';
import type { Auth } from './context.ts';
import { AuthError, userBanned } from './errors.ts';
import {
  addRefreshToken,
  type Client,
  findSession,
  type RefreshTokenRow,
  type SessionRow,
} from './sessions.ts';
import { issueTokens, type TokenResponse } from './tokens.ts';
import { findUser, isBanned } from './users.ts';

const notFound = () =>
  new AuthError(400, 'refresh_token_not_found', 'Invalid Refresh Token: Refresh Token Not Found');

/**
 * Exchanges a refresh token. Each works once; a second use is let through only where it looks like a lost
 * answer or a race between tabs (the parent of the live token, or within the reuse interval). Anything else
 * is taken for theft and ends the whole chain.
 */
export async function refresh(auth: Auth, token: string, client: Client): Promise<TokenResponse> {
  const outcome = await transaction(auth.pool, async (db) => {
    const row = await one<RefreshTokenRow>(
      db,
      'select * from auth.refresh_tokens where token = $1 for update',
      [token],
    );
    if (!row?.session_id) throw notFound();
    const session = await findSession(db, row.session_id);
    if (!session) {
      throw new AuthError(400, 'session_expired', 'Invalid Refresh Token: Session Expired');
    }
    const user = await findUser(db, session.user_id);
    if (!user) throw notFound();
    if (isBanned(user)) throw userBanned();
    const next = await nextToken(auth, db, row, session);
    if (next === 'reused') {
      await db.query(
        'update auth.refresh_tokens set revoked = true, updated_at = now() where session_id = $1',
        [session.id],
      );
      return undefined;
    }
    await db.query(
      `update auth.sessions set refreshed_at = now()::timestamp, updated_at = now(), user_agent = $2, ip = $3
       where id = $1`,
      [session.id, client.userAgent.slice(0, 1000), client.ip],
    );
    return issueTokens(auth, db, user.id, session, next, 'token_refresh');
  });
  if (outcome) return outcome;
  throw new AuthError(400, 'refresh_token_already_used', 'Invalid Refresh Token: Already Used');
}

async function nextToken(
  auth: Auth,
  db: Db,
  row: RefreshTokenRow,
  session: SessionRow,
): Promise<string | 'reused'> {
  if (!row.revoked) {
    await db.query(
      'update auth.refresh_tokens set revoked = true, updated_at = now() where id = $1',
      [row.id],
    );
    return addRefreshToken(db, session.id, session.user_id, row.token);
  }
  const live = await one<RefreshTokenRow>(
    db,
    `select * from auth.refresh_tokens where session_id = $1 and not revoked
     order by id desc limit 1`,
    [session.id],
  );
  if (live && live.parent === row.token) return live.token;
  const reusableUntil = row.updated_at.getTime() + auth.config.refresh_token_reuse_interval * 1000;
  if (!live || Date.now() > reusableUntil) return 'reused';
  return addRefreshToken(db, session.id, session.user_id, row.token);
}
