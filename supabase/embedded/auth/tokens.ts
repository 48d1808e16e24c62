import { type Db, one } from '../http/database.ts';
import type { Claims } from '../keys.ts';
import type { Auth } from './context.ts';
import { AuthError } from './errors.ts';
import {
  type Client,
  createSession,
  methodsOf,
  type SessionRow,
  type SignInMethod,
} from './sessions.ts';
import { userJson } from './user-json.ts';
import { findUser, type Json, type UserRow } from './users.ts';

/** What a sign-in answers with. */
export interface TokenResponse {
  access_token: string;
  token_type: 'bearer';
  expires_in: number;
  expires_at: number;
  refresh_token: string;
  user: Json;
}

/** Opens a session for a person who has just proven who they are. */
export async function signIn(
  auth: Auth,
  db: Db,
  user: UserRow,
  method: SignInMethod,
  client: Client,
): Promise<TokenResponse> {
  const { session, refreshToken } = await createSession(db, user.id, method, client);
  return issueTokens(auth, db, user.id, session, refreshToken, method);
}

/** The response for a session: a fresh access token with the given refresh token. */
export async function issueTokens(
  auth: Auth,
  db: Db,
  userId: string,
  session: SessionRow,
  refreshToken: string,
  method: SignInMethod,
): Promise<TokenResponse> {
  const user = await findUser(db, userId);
  if (!user)
    throw new AuthError(403, 'user_not_found', 'User from sub claim in JWT does not exist');
  const issuedAt = Math.floor(Date.now() / 1000);
  const expiresAt = issuedAt + auth.config.jwt_expiry;
  const claims = await customise(auth, db, user, method, {
    iss: auth.issuer,
    sub: user.id,
    aud: user.aud,
    exp: expiresAt,
    iat: issuedAt,
    email: user.email ?? '',
    phone: user.phone ?? '',
    app_metadata: user.raw_app_meta_data ?? {},
    user_metadata: user.raw_user_meta_data ?? {},
    role: user.role,
    aal: session.aal,
    amr: await methodsOf(db, session.id),
    session_id: session.id,
    is_anonymous: user.is_anonymous,
  });
  return {
    access_token: await auth.keys.sign(claims),
    token_type: 'bearer',
    expires_in: auth.config.jwt_expiry,
    expires_at: expiresAt,
    refresh_token: refreshToken,
    user: await userJson(db, user),
  };
}

interface HookAnswer {
  claims?: Claims;
  error?: { http_code?: number; message?: string };
}

/** Lets the project's access token hook (config.toml) have its say, when its function exists. */
async function customise(
  auth: Auth,
  db: Db,
  user: UserRow,
  method: SignInMethod,
  claims: Claims,
): Promise<Claims> {
  const hook = auth.config.hook.custom_access_token;
  const match = /^pg-functions:\/\/[^/]+\/([^/]+)\/([^/]+)$/.exec(hook?.uri ?? '');
  if (!hook?.enabled || !match?.[1] || !match[2]) return claims;
  const name = `"${match[1].replaceAll('"', '""')}"."${match[2].replaceAll('"', '""')}"`;
  const found = await one<{ found: boolean }>(
    db,
    `select exists (
       select from pg_proc p join pg_namespace n on n.oid = p.pronamespace
       where n.nspname = $1 and p.proname = $2 and p.proargtypes[0] = 'jsonb'::regtype
     ) as found`,
    [match[1], match[2]],
  );
  if (!found?.found) return claims;
  const event = { user_id: user.id, claims, authentication_method: method };
  const answer = await one<{ answer: HookAnswer | null }>(
    db,
    `select ${name}($1::jsonb) as answer`,
    [JSON.stringify(event)],
  );
  const error = answer?.answer?.error;
  if (error) {
    throw new AuthError(
      error.http_code === 403 ? 403 : 500,
      'unexpected_failure',
      error.message || 'Error running hook',
    );
  }
  const result = answer?.answer?.claims;
  if (!result?.sub || !result.exp || !result.role) {
    throw new AuthError(
      500,
      'unexpected_failure',
      'output claims do not conform to the expected schema',
    );
  }
  return result;
}
