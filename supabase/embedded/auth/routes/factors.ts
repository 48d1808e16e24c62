import { Hono } from 'hono';
import { z } from 'zod';
import { transaction } from '../../http/database.ts';
import { clientAddress } from '../../http/request.ts';
import type { Auth } from '../context.ts';
import { AuthError, validationFailed } from '../errors.ts';
import { answerChallenge, enroll, openChallenge, ownFactor, unenroll } from '../factors.ts';
import { readBody, requireUser } from '../guard.ts';

const enrollBody = z.object({
  factor_type: z.string(),
  friendly_name: z.string().nullish(),
  issuer: z.string().nullish(),
});
const verifyBody = z.object({ challenge_id: z.uuid(), code: z.string() });

/** The second factor: TOTP, as `supabase.auth.mfa` uses it. */
export function factorRoutes(auth: Auth): Hono {
  const app = new Hono();
  app.post('/factors', async (c) => {
    const caller = await requireUser(auth, c);
    const input = await readBody(c, enrollBody);
    if (input.factor_type === 'phone') {
      throw new AuthError(422, 'mfa_phone_enroll_not_enabled', 'MFA enroll is disabled for Phone');
    }
    if (input.factor_type === 'webauthn') {
      throw new AuthError(
        422,
        'mfa_webauthn_enroll_not_enabled',
        'MFA enroll is disabled for WebAuthn',
      );
    }
    if (input.factor_type !== 'totp') {
      throw validationFailed('factor_type needs to be totp, phone, or webauthn');
    }
    const issuer = input.issuer || new URL(auth.siteUrl).host;
    const answer = await transaction(auth.pool, (db) =>
      enroll(auth, db, caller, input.friendly_name ?? '', issuer),
    );
    return c.json(answer);
  });

  app.post('/factors/:id/challenge', async (c) => {
    const { user } = await requireUser(auth, c);
    const factor = await ownFactor(auth.pool, user.id, c.req.param('id'));
    return c.json(
      await transaction(auth.pool, (db) => openChallenge(db, factor, clientAddress(c))),
    );
  });

  app.post('/factors/:id/verify', async (c) => {
    const caller = await requireUser(auth, c);
    const input = await readBody(c, verifyBody);
    const answer = await transaction(auth.pool, async (db) => {
      const factor = await ownFactor(db, caller.user.id, c.req.param('id'));
      return answerChallenge(auth, db, caller, factor, input.challenge_id, input.code);
    });
    return c.json(answer);
  });

  app.delete('/factors/:id', async (c) => {
    const { user, session } = await requireUser(auth, c);
    const factor = await ownFactor(auth.pool, user.id, c.req.param('id'));
    if (factor.status === 'verified' && session.aal !== 'aal2') {
      throw new AuthError(422, 'insufficient_aal', 'AAL2 required to unenroll verified factor');
    }
    await transaction(auth.pool, (db) => unenroll(db, factor));
    return c.json({ id: factor.id });
  });
  return app;
}
