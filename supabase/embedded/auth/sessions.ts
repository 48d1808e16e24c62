import { randomBytes, randomUUID } from 'node:crypto';
import { type Db, many, one } from '../http/database.ts';

export interface SessionRow {
  id: string;
  user_id: string;
  created_at: Date;
  aal: 'aal1' | 'aal2' | 'aal3';
  factor_id: string | null;
  not_after: Date | null;
}

export interface RefreshTokenRow {
  id: string;
  token: string;
  session_id: string;
  user_id: string;
  parent: string | null;
  revoked: boolean;
  updated_at: Date;
}

/** Where a request came from, kept with the session for the person's list of devices. */
export interface Client {
  userAgent: string;
  ip: string;
}

export type SignInMethod =
  | 'password'
  | 'otp'
  | 'totp'
  | 'recovery'
  | 'invite'
  | 'magiclink'
  | 'email/signup'
  | 'email_change'
  | 'token_refresh';

/** Opens a session and its first refresh token. */
export async function createSession(
  db: Db,
  userId: string,
  method: SignInMethod,
  client: Client,
): Promise<{ session: SessionRow; refreshToken: string }> {
  const session = await one<SessionRow>(
    db,
    `insert into auth.sessions (id, user_id, created_at, updated_at, aal, user_agent, ip)
     values ($1, $2, now(), now(), 'aal1', $3, $4) returning *`,
    [randomUUID(), userId, client.userAgent.slice(0, 1000), client.ip],
  );
  if (!session) throw new Error('insert into auth.sessions returned nothing');
  await addMethod(db, session.id, method);
  await db.query(
    'update auth.users set last_sign_in_at = now(), updated_at = now() where id = $1',
    [userId],
  );
  return { session, refreshToken: await addRefreshToken(db, session.id, userId, null) };
}

/** Records how a session was (further) authenticated. */
export async function addMethod(db: Db, sessionId: string, method: SignInMethod): Promise<void> {
  await db.query(
    `insert into auth.mfa_amr_claims (id, session_id, authentication_method, created_at, updated_at)
     values ($1, $2, $3, now(), now())
     on conflict (session_id, authentication_method) do update set updated_at = now()`,
    [randomUUID(), sessionId, method],
  );
}

/** The amr claim: latest first. */
export async function methodsOf(
  db: Db,
  sessionId: string,
): Promise<{ method: string; timestamp: number }[]> {
  const rows = await many<{ method: string; timestamp: number }>(
    db,
    `select authentication_method as method, floor(extract(epoch from updated_at))::int as timestamp
     from auth.mfa_amr_claims where session_id = $1 order by updated_at desc`,
    [sessionId],
  );
  return rows.map(({ method, timestamp }) => ({ method, timestamp }));
}

/** Adds a refresh token to a session. */
export async function addRefreshToken(
  db: Db,
  sessionId: string,
  userId: string,
  parent: string | null,
): Promise<string> {
  const token = randomBytes(16).toString('base64url');
  await db.query(
    `insert into auth.refresh_tokens
       (instance_id, token, user_id, revoked, created_at, updated_at, parent, session_id)
     values ('00000000-0000-0000-0000-000000000000', $1, $2, false, now(), now(), $3, $4)`,
    [token, userId, parent, sessionId],
  );
  return token;
}

/** Replaces whatever refresh tokens a session has by a new one. */
export async function renewRefreshToken(db: Db, session: SessionRow): Promise<string> {
  const rows = await many<{ token: string }>(
    db,
    `update auth.refresh_tokens set revoked = true, updated_at = now()
     where session_id = $1 and not revoked returning token`,
    [session.id],
  );
  return addRefreshToken(db, session.id, session.user_id, rows.at(-1)?.token ?? null);
}

/** The session, if it still exists and has not run out. */
export async function findSession(db: Db, id: string): Promise<SessionRow | undefined> {
  return one<SessionRow>(
    db,
    'select * from auth.sessions where id = $1 and (not_after is null or not_after > now())',
    [id],
  );
}

export type LogoutScope = 'global' | 'local' | 'others';

/** Ends sessions: all of the person's, this one, or all but this one. */
export async function endSessions(
  db: Db,
  userId: string,
  scope: LogoutScope,
  sessionId?: string,
): Promise<void> {
  const which =
    scope === 'global' ? '' : scope === 'local' ? 'and id = $2' : 'and id is distinct from $2';
  await db.query(
    `delete from auth.sessions where user_id = $1 ${which}`,
    scope === 'global' ? [userId] : [userId, sessionId ?? null],
  );
}
