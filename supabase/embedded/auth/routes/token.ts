import { Hono } from 'hono';
import { z } from 'zod';
import { transaction } from '../../http/database.ts';
import type { Auth } from '../context.ts';
import { AuthError, invalidCredentials, userBanned, validationFailed } from '../errors.ts';
import { redeemCode } from '../flows.ts';
import { clientOf, readBody, requireUser } from '../guard.ts';
import { matches } from '../passwords.ts';
import { refresh } from '../refresh.ts';
import { endSessions } from '../sessions.ts';
import { signIn } from '../tokens.ts';
import { findUser, findUserByEmail, isBanned, isConfirmed } from '../users.ts';

const credentials = z.object({
  email: z.string().nullish(),
  phone: z.string().nullish(),
  password: z.string().nullish(),
});
const refreshBody = z.object({ refresh_token: z.string().nullish() });
const codeBody = z.object({ auth_code: z.string().nullish(), code_verifier: z.string().nullish() });

/** POST /token and POST /logout. */
export function tokenRoutes(auth: Auth): Hono {
  const app = new Hono();
  app.post('/token', async (c) => {
    const grant = c.req.query('grant_type');
    const client = clientOf(c);
    if (grant === 'password') {
      const input = await readBody(c, credentials);
      return c.json(await withPassword(auth, input.email ?? '', input.password ?? '', client));
    }
    if (grant === 'refresh_token') {
      const input = await readBody(c, refreshBody);
      if (!input.refresh_token) throw validationFailed('refresh_token is required');
      return c.json(await refresh(auth, input.refresh_token, client));
    }
    if (grant === 'pkce') {
      const input = await readBody(c, codeBody);
      const { auth_code: code, code_verifier: verifier } = input;
      if (!code || !verifier) {
        throw validationFailed(
          'invalid request: both auth code and code verifier should be non-empty',
        );
      }
      const answer = await transaction(auth.pool, async (db) => {
        const { userId, method } = await redeemCode(db, code, verifier);
        const user = await findUser(db, userId);
        if (!user) throw new AuthError(403, 'user_not_found', 'User not found');
        if (isBanned(user)) throw userBanned();
        return signIn(auth, db, user, method, client);
      });
      return c.json(answer);
    }
    throw new AuthError(400, 'invalid_credentials', 'unsupported_grant_type');
  });

  app.post('/logout', async (c) => {
    const caller = await requireUser(auth, c);
    const scope = c.req.query('scope') ?? 'global';
    if (scope !== 'global' && scope !== 'local' && scope !== 'others') {
      throw validationFailed(`Unsupported logout scope "${scope}"`);
    }
    await endSessions(auth.pool, caller.user.id, scope, caller.session.id);
    return c.body(null, 204);
  });
  return app;
}

/** One comparison whatever the address; nothing but the right password tells more. */
async function withPassword(
  auth: Auth,
  email: string,
  password: string,
  client: ReturnType<typeof clientOf>,
) {
  const user = email ? await findUserByEmail(auth.pool, email.trim().toLowerCase()) : undefined;
  const right = await matches(password, user?.encrypted_password);
  if (!user || !right) throw invalidCredentials();
  if (isBanned(user)) throw new AuthError(400, 'user_banned', 'User is banned');
  if (!isConfirmed(user)) throw new AuthError(400, 'email_not_confirmed', 'Email not confirmed');
  return transaction(auth.pool, (db) => signIn(auth, db, user, 'password', client));
}
