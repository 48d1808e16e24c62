import { Hono } from 'hono';
import { z } from 'zod';
import { transaction } from '../../http/database.ts';
import type { Auth } from '../context.ts';
import { type Challenge, deliver } from '../deliver.ts';
import { AuthError, validationFailed } from '../errors.ts';
import { challenge, metadata, readBody, redirectParameter, requireUser } from '../guard.ts';
import { sendMail } from '../mail.ts';
import { issueToken } from '../one-time-tokens.ts';
import { atLeast } from '../passwords.ts';
import { allowedRedirect } from '../redirects.ts';
import { createUser, findUserByEmail, isConfirmed, type Json, normalEmail } from '../users.ts';
import { sendEmailChange } from './user.ts';

const recoverBody = z.object({ email: z.string().nullish(), ...challenge });
const otpBody = z.object({
  email: z.string().nullish(),
  phone: z.string().nullish(),
  create_user: z.boolean().nullish(),
  data: metadata.nullish(),
  ...challenge,
});
const resendBody = z.object({ type: z.string(), email: z.string().nullish(), ...challenge });

/** Longer than sending takes: with or without an account the answer comes at the same time. */
const floor = 120;

/** The endpoints that answer nothing and send a mail, or don't. */
export function mailRoutes(auth: Auth): Hono {
  const app = new Hono();
  app.post('/recover', async (c) => {
    const input = await readBody(c, recoverBody);
    const email = normalEmail(input.email ?? '');
    const redirectTo = allowedRedirect(auth, redirectParameter(c));
    await atLeast(floor, () =>
      transaction(auth.pool, async (db) => {
        const user = await findUserByEmail(db, email);
        if (user) await deliver(auth, db, user, 'recovery', redirectTo, input);
      }),
    );
    return c.json({});
  });

  for (const path of ['/otp', '/magiclink']) {
    app.post(path, async (c) => {
      const input = await readBody(c, otpBody);
      if (input.phone)
        throw new AuthError(400, 'phone_provider_disabled', 'Unsupported phone provider');
      const email = normalEmail(input.email ?? '');
      const redirectTo = allowedRedirect(auth, redirectParameter(c));
      const create = (input.create_user ?? true) && auth.config.enable_signup;
      await atLeast(floor, () =>
        magicLink(auth, email, redirectTo, input, create ? (input.data ?? {}) : null),
      );
      return c.json({});
    });
  }

  app.post('/resend', async (c) => {
    const input = await readBody(c, resendBody);
    if (input.type !== 'signup' && input.type !== 'email_change') {
      throw validationFailed('Missing one of these types: signup, email_change, sms, phone_change');
    }
    const email = normalEmail(input.email ?? '');
    const redirectTo = allowedRedirect(auth, redirectParameter(c));
    await atLeast(floor, () =>
      transaction(auth.pool, async (db) => {
        const user = await findUserByEmail(db, email);
        if (!user) return;
        if (input.type === 'signup') {
          if (!isConfirmed(user)) await deliver(auth, db, user, 'confirmation', redirectTo, input);
        } else if (user.email_change) {
          await sendEmailChange(auth, db, user, user.email_change, redirectTo);
        }
      }),
    );
    return c.json({});
  });

  app.get('/reauthenticate', async (c) => {
    const { user } = await requireUser(auth, c);
    const address = user.email ?? '';
    await transaction(auth.pool, async (db) => {
      const { otp, hash } = await issueToken(db, user, 'reauthentication_token', address, {
        length: auth.config.email.otp_length,
      });
      await sendMail(auth, db, user, {
        template: 'reauthentication',
        to: address,
        token: otp,
        tokenHash: hash,
        redirectTo: auth.siteUrl,
      });
    });
    return c.json({});
  });
  return app;
}

async function magicLink(
  auth: Auth,
  email: string,
  redirectTo: string,
  challenge: Challenge,
  newUserData: Json | null,
): Promise<void> {
  await transaction(auth.pool, async (db) => {
    await db.query('select pg_advisory_xact_lock(hashtext($1))', [`signup:${email}`]);
    let user = await findUserByEmail(db, email);
    if (!user && newUserData) user = await createUser(db, { email, userMetadata: newUserData });
    if (!user) return;
    const template = isConfirmed(user) ? 'magic_link' : 'confirmation';
    await deliver(auth, db, user, template, redirectTo, challenge);
  });
}
