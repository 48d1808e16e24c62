import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import pg from 'pg';
import type { Auth } from './context.ts';
import { AuthError, errorResponse } from './errors.ts';
import { prepareDecoy } from './passwords.ts';
import { adminLinkRoutes } from './routes/admin-links.ts';
import { adminUserRoutes } from './routes/admin-users.ts';
import { factorRoutes } from './routes/factors.ts';
import { mailRoutes } from './routes/mails.ts';
import { signupRoutes } from './routes/signup.ts';
import { tokenRoutes } from './routes/token.ts';
import { userRoutes } from './routes/user.ts';
import { verifyRoutes } from './routes/verify.ts';

/** The Auth API (/auth/v1) as Supabase publishes it, for e-mail, password, links, codes and TOTP. */
export async function createAuthApp(auth: Auth): Promise<Hono> {
  await prepareDecoy();
  const app = new Hono();
  app.get('/health', (c) =>
    c.json({ version: 'embedded', name: 'GoTrue', description: 'Mainstay embedded auth server' }),
  );
  app.get('/settings', (c) =>
    c.json({
      external: { email: true, phone: false, anonymous_users: false },
      disable_signup: !auth.config.enable_signup,
      mailer_autoconfirm: !auth.config.email.enable_confirmations,
      phone_autoconfirm: false,
      sms_provider: '',
      saml_enabled: false,
    }),
  );
  app.get('/.well-known/jwks.json', (c) => {
    c.header('cache-control', 'public, max-age=600');
    return c.json(auth.keys.jwks);
  });
  for (const routes of [
    signupRoutes(auth),
    tokenRoutes(auth),
    verifyRoutes(auth),
    mailRoutes(auth),
    userRoutes(auth),
    factorRoutes(auth),
    adminUserRoutes(auth),
    adminLinkRoutes(auth),
  ]) {
    app.route('/', routes);
  }
  app.notFound((c) => errorResponse(c, new AuthError(404, 'not_found', 'Not found')));
  app.onError((error, c) => {
    if (error instanceof AuthError) return errorResponse(c, error);
    if (error instanceof HTTPException) return error.getResponse();
    const raced = racedBy(error);
    if (raced) return errorResponse(c, raced);
    auth.log(`auth: ${c.req.method} ${c.req.path}: ${error.stack ?? error.message}`);
    return errorResponse(
      c,
      new AuthError(
        500,
        'unexpected_failure',
        'Unexpected failure, please check server logs for more information',
      ),
    );
  });
  return app;
}

/** What two requests at once, both of which looked first, are told when the database takes only one. */
function racedBy(error: Error): AuthError | null {
  if (!(error instanceof pg.DatabaseError) || error.code !== '23505') return null;
  if (error.table === 'mfa_factors') {
    return new AuthError(422, 'mfa_factor_name_conflict', 'A factor with this name already exists');
  }
  if (error.table !== 'users' && error.table !== 'identities') return null;
  return new AuthError(
    422,
    'email_exists',
    'A user with this email address has already been registered',
  );
}
