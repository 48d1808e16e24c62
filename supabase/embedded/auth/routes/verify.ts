import { Hono } from 'hono';
import { z } from 'zod';
import { transaction } from '../../http/database.ts';
import type { Auth } from '../context.ts';
import { AuthError, validationFailed } from '../errors.ts';
import { issueCode } from '../flows.ts';
import { clientOf, readBody } from '../guard.ts';
import { pkcePrefix } from '../one-time-tokens.ts';
import { allowedRedirect } from '../redirects.ts';
import type { SignInMethod } from '../sessions.ts';
import { signIn, type TokenResponse } from '../tokens.ts';
import { halfConfirmed, verifyToken } from '../verify.ts';

const body = z.object({
  type: z.string(),
  token: z.string().nullish(),
  token_hash: z.string().nullish(),
  email: z.string().nullish(),
  phone: z.string().nullish(),
});

const flowMethods: Record<string, SignInMethod> = {
  signup: 'email/signup',
  invite: 'invite',
  recovery: 'recovery',
  magiclink: 'magiclink',
  email_change: 'email_change',
};

/** POST /verify for applications, GET /verify for links that lead here. */
export function verifyRoutes(auth: Auth): Hono {
  const app = new Hono();
  app.post('/verify', async (c) => {
    const input = await readBody(c, body);
    if (input.phone) throw validationFailed('Only an email address should be provided on verify');
    if (input.token_hash && (input.email || input.token)) {
      throw validationFailed('Only the token_hash and type should be provided');
    }
    const answer = await transaction(auth.pool, async (db) => {
      const user = await verifyToken(auth, db, {
        type: input.type,
        tokenHash: input.token_hash ?? undefined,
        token: input.token ?? undefined,
        email: input.email ?? undefined,
      });
      return user ? signIn(auth, db, user, 'otp', clientOf(c)) : null;
    });
    return c.json(answer ?? { code: '200', msg: halfConfirmed });
  });

  app.get('/verify', async (c) => {
    const token = c.req.query('token') ?? c.req.query('token_hash') ?? '';
    const type = c.req.query('type') ?? '';
    const target = new URL(allowedRedirect(auth, c.req.query('redirect_to')));
    const pkce = token.startsWith(pkcePrefix);
    try {
      const answer = await transaction(auth.pool, async (db) => {
        const user = await verifyToken(auth, db, { type, tokenHash: token });
        if (!user) return null;
        if (!pkce) return signIn(auth, db, user, 'otp', clientOf(c));
        return issueCode(db, user.id, flowMethods[type] ?? 'otp');
      });
      if (typeof answer === 'string') target.searchParams.set('code', answer);
      else if (answer) target.hash = fragment(answer, type);
      else addBoth(target, { message: halfConfirmed }, pkce);
    } catch (error) {
      if (!(error instanceof AuthError)) throw error;
      const details = {
        error: error.status >= 500 ? 'server_error' : 'access_denied',
        error_code: error.code,
        error_description: error.message,
      };
      addBoth(target, details, pkce);
    }
    return c.redirect(target.href, 303);
  });
  return app;
}

function fragment(answer: TokenResponse, type: string): string {
  return new URLSearchParams({
    access_token: answer.access_token,
    expires_at: String(answer.expires_at),
    expires_in: String(answer.expires_in),
    refresh_token: answer.refresh_token,
    token_type: answer.token_type,
    type,
  }).toString();
}

function addBoth(target: URL, values: Record<string, string>, inQuery: boolean): void {
  const query = new URLSearchParams(values);
  target.hash = query.toString();
  if (inQuery) for (const [key, value] of query) target.searchParams.set(key, value);
}
