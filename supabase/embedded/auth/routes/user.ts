import { Hono } from 'hono';
import { z } from 'zod';
import { type Db, transaction } from '../../http/database.ts';
import type { Auth } from '../context.ts';
import type { Challenge } from '../deliver.ts';
import { AuthError, userNotFound } from '../errors.ts';
import { createFlow } from '../flows.ts';
import {
  type Caller,
  challenge,
  metadata,
  readBody,
  redirectParameter,
  requireUser,
} from '../guard.ts';
import { sendMail } from '../mail.ts';
import { clearTokens, findToken, issueToken, tokenHash } from '../one-time-tokens.ts';
import { checkPassword, hashPassword, matches } from '../passwords.ts';
import { allowedRedirect } from '../redirects.ts';
import { endSessions } from '../sessions.ts';
import { findFactors, userJson } from '../user-json.ts';
import { findUser, findUserByEmail, mergeMetadata, normalEmail, type UserRow } from '../users.ts';

const body = z.object({
  email: z.string().nullish(),
  phone: z.string().nullish(),
  password: z.string().nullish(),
  nonce: z.string().nullish(),
  data: metadata.nullish(),
  ...challenge,
});

const day = 24 * 60 * 60 * 1000;

/** GET and PUT /user: the signed-in person themselves. */
export function userRoutes(auth: Auth): Hono {
  const app = new Hono();
  app.get('/user', async (c) => {
    const { user } = await requireUser(auth, c);
    return c.json(await userJson(auth.pool, user));
  });

  app.put('/user', async (c) => {
    const caller = await requireUser(auth, c);
    const input = await readBody(c, body);
    if (input.phone)
      throw new AuthError(400, 'phone_provider_disabled', 'Unsupported phone provider');
    const redirectTo = allowedRedirect(auth, redirectParameter(c));
    const email = input.email ? normalEmail(input.email) : undefined;
    if (input.password) checkPassword(input.password, auth.config.minimum_password_length);
    const answer = await transaction(auth.pool, async (db) => {
      if (input.password || (email && email !== caller.user.email)) await requireFactor(db, caller);
      if (input.password) await changePassword(auth, db, caller, input.password, input.nonce);
      if (input.data) await mergeMetadata(db, caller.user.id, 'raw_user_meta_data', input.data);
      if (email && email !== caller.user.email) {
        await sendEmailChange(auth, db, caller.user, email, redirectTo, input);
      }
      const user = await findUser(db, caller.user.id);
      if (!user) throw userNotFound();
      return userJson(db, user);
    });
    return c.json(answer);
  });
  return app;
}

/** What keeps strangers out is changed only by a session that has passed the second factor, if there is one. */
async function requireFactor(db: Db, { user, session }: Caller): Promise<void> {
  if (session.aal === 'aal2') return;
  const factors = await findFactors(db, user.id);
  if (!factors.some((factor) => factor.status === 'verified')) return;
  throw new AuthError(
    401,
    'insufficient_aal',
    'AAL2 session is required to update email or password when MFA is enabled.',
  );
}

async function changePassword(
  auth: Auth,
  db: Db,
  { user, session }: Caller,
  password: string,
  nonce: string | null | undefined,
): Promise<void> {
  const old = session.created_at.getTime() < Date.now() - day;
  if (auth.config.email.secure_password_change && old) {
    if (!nonce) {
      throw new AuthError(
        400,
        'reauthentication_needed',
        'Password update requires reauthentication',
      );
    }
    const hash = tokenHash(user.email ?? '', nonce);
    const token = await findToken(
      db,
      ['reauthentication_token'],
      hash,
      auth.config.email.otp_expiry,
    );
    if (token?.user_id !== user.id) {
      throw new AuthError(422, 'reauthentication_not_valid', 'Nonce has expired or is invalid');
    }
  }
  if (user.encrypted_password && (await matches(password, user.encrypted_password))) {
    throw new AuthError(
      422,
      'same_password',
      'New password should be different from the old password.',
    );
  }
  await setPassword(db, user.id, password);
  await endSessions(db, user.id, 'others', session.id);
}

/** Stores a new password; links mailed before it stop working. */
export async function setPassword(db: Db, userId: string, password: string): Promise<void> {
  await db.query(
    'update auth.users set encrypted_password = $2, updated_at = now() where id = $1',
    [userId, await hashPassword(password)],
  );
  await clearTokens(db, userId);
}

/** Asks for confirmation of a new address, at the old one too where config.toml wants both. */
export async function sendEmailChange(
  auth: Auth,
  db: Db,
  user: UserRow,
  newEmail: string,
  redirectTo: string,
  pkce: Challenge = {},
): Promise<void> {
  const options = { length: auth.config.email.otp_length, pkce: Boolean(pkce.code_challenge) };
  if (pkce.code_challenge) {
    const method = pkce.code_challenge_method ?? undefined;
    await createFlow(db, user.id, 'email_change', pkce.code_challenge, method);
  }
  await db.query(
    'update auth.users set email_change = $2, email_change_confirm_status = 0 where id = $1',
    [user.id, newEmail],
  );
  const mail = { template: 'email_change', redirectTo, newEmail } as const;
  const forNew = await issueToken(db, user, 'email_change_token_new', newEmail, options);
  // A taken address gets no mail, and the person asking no hint: they just never can confirm it.
  if (!(await findUserByEmail(db, newEmail))) {
    await sendMail(auth, db, user, {
      ...mail,
      to: newEmail,
      token: forNew.otp,
      tokenHash: forNew.hash,
    });
  }
  if (auth.config.email.double_confirm_changes && user.email) {
    const forOld = await issueToken(db, user, 'email_change_token_current', user.email, options);
    await sendMail(auth, db, user, {
      ...mail,
      to: user.email,
      token: forOld.otp,
      tokenHash: forOld.hash,
    });
  }
}
