import type { Context } from 'hono';
import { errors } from 'jose';
import { z } from 'zod';
import { clientAddress } from '../http/request.ts';
import type { Claims } from '../keys.ts';
import type { Auth } from './context.ts';
import { AuthError, validationFailed } from './errors.ts';
import { type Client, findSession, type SessionRow } from './sessions.ts';
import { findUser, isBanned, type UserRow } from './users.ts';

export interface Caller {
  claims: Claims;
  user: UserRow;
  session: SessionRow;
}

/** The signed-in person: their token is ours, their session has not been ended, they still exist. */
export async function requireUser(auth: Auth, c: Context): Promise<Caller> {
  const claims = await readClaims(auth, c);
  if (!claims.sub) throw new AuthError(403, 'bad_jwt', 'invalid claim: missing sub claim');
  const user = z.uuid().safeParse(claims.sub).success
    ? await findUser(auth.pool, claims.sub)
    : undefined;
  if (!user)
    throw new AuthError(403, 'user_not_found', 'User from sub claim in JWT does not exist');
  if (isBanned(user)) throw new AuthError(403, 'user_banned', 'User is banned');
  const session = claims.session_id ? await findSession(auth.pool, claims.session_id) : undefined;
  if (!session || session.user_id !== user.id) {
    throw new AuthError(
      403,
      'session_not_found',
      'Session from session_id claim in JWT does not exist',
    );
  }
  return { claims, user, session };
}

/** Only the service key may pass. */
export async function requireAdmin(auth: Auth, c: Context): Promise<void> {
  const claims = await readClaims(auth, c);
  if (claims.role !== 'service_role' && claims.role !== 'supabase_admin') {
    throw new AuthError(403, 'not_admin', 'User not allowed');
  }
}

async function readClaims(auth: Auth, c: Context): Promise<Claims> {
  const token = /^bearer\s+(.+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
  if (!token) {
    throw new AuthError(401, 'no_authorization', 'This endpoint requires a valid Bearer token');
  }
  try {
    return await auth.keys.verify(token);
  } catch (error) {
    const why =
      error instanceof errors.JWTExpired
        ? 'token has invalid claims: token is expired'
        : 'token is invalid';
    throw new AuthError(403, 'bad_jwt', `invalid JWT: unable to parse or verify signature, ${why}`);
  }
}

/** The request's JSON body, checked. */
export async function readBody<Schema extends z.ZodType>(
  c: Context,
  schema: Schema,
): Promise<z.infer<Schema>> {
  let body: unknown;
  try {
    const text = await c.req.text();
    body = text.trim() ? JSON.parse(text) : {};
  } catch {
    throw new AuthError(400, 'bad_json', 'Could not parse request body as JSON');
  }
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw validationFailed(`${issue?.path.join('.') || 'body'}: ${issue?.message ?? 'invalid'}`);
}

/** The device a session will be remembered by. */
export function clientOf(c: Context): Client {
  return { userAgent: c.req.header('user-agent') ?? '', ip: clientAddress(c) };
}

/** The address a mail's link should come back to. */
export function redirectParameter(c: Context): string | undefined {
  return c.req.query('redirect_to') ?? c.req.header('redirect_to');
}

/** Metadata and challenge fields that many bodies share. */
export const metadata = z.record(z.string(), z.unknown());
export const challenge = {
  code_challenge: z
    .string()
    .min(43, 'code challenge has to be between 43 and 128 characters')
    .max(128, 'code challenge has to be between 43 and 128 characters')
    .nullish(),
  code_challenge_method: z
    .string()
    .transform((value) => value.toLowerCase())
    .pipe(z.enum(['s256', 'plain']))
    .nullish(),
};
