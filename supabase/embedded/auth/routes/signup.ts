import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { z } from 'zod';
import { type Db, transaction } from '../../http/database.ts';
import type { Auth } from '../context.ts';
import { deliver } from '../deliver.ts';
import { AuthError, validationFailed } from '../errors.ts';
import { challenge, clientOf, metadata, readBody, redirectParameter } from '../guard.ts';
import { atLeast, checkPassword, hashPassword } from '../passwords.ts';
import { allowedRedirect } from '../redirects.ts';
import { signIn } from '../tokens.ts';
import { inventedUser, userJson } from '../user-json.ts';
import { createUser, findUserByEmail, isConfirmed, normalEmail } from '../users.ts';

const body = z.object({
  email: z.string().nullish(),
  phone: z.string().nullish(),
  password: z.string().nullish(),
  data: metadata.nullish(),
  ...challenge,
});

/** Longer than any path takes on an idle machine. */
const floor = 200;

/** POST /signup: a taken address gets the answer (and costs the time) of a free one. */
export function signupRoutes(auth: Auth): Hono {
  return new Hono().post('/signup', async (c) => {
    if (!auth.config.enable_signup) {
      throw new AuthError(422, 'signup_disabled', 'Signups not allowed for this instance');
    }
    const input = await readBody(c, body);
    if (input.phone)
      throw new AuthError(400, 'phone_provider_disabled', 'Phone signups are disabled');
    if (!input.email && !input.password) {
      throw new AuthError(422, 'anonymous_provider_disabled', 'Anonymous sign-ins are disabled');
    }
    if (!input.password) throw validationFailed('Signup requires a valid password');
    const email = normalEmail(input.email ?? '');
    checkPassword(input.password, auth.config.minimum_password_length);
    const password = input.password;
    const redirectTo = allowedRedirect(auth, redirectParameter(c));
    const data = input.data ?? {};

    const answer = await atLeast(floor, async () => {
      const passwordHash = await hashPassword(password);
      return transaction(auth.pool, (db) => register(db, passwordHash));
    });
    return c.json(answer);

    async function register(db: Db, passwordHash: string) {
      await db.query('select pg_advisory_xact_lock(hashtext($1))', [`signup:${email}`]);
      const existing = await findUserByEmail(db, email);
      if (existing && isConfirmed(existing)) {
        if (!auth.config.email.enable_confirmations) {
          throw new AuthError(422, 'user_already_exists', 'User already registered');
        }
        return inventedUser(randomUUID(), randomUUID(), email, data);
      }
      if (existing) {
        // Not the password just sent: whoever confirms the address decides about the account.
        await deliver(auth, db, existing, 'confirmation', redirectTo, input);
        return inventedUser(randomUUID(), randomUUID(), email, data);
      }
      const confirmed = !auth.config.email.enable_confirmations;
      const user = await createUser(db, { email, passwordHash, userMetadata: data, confirmed });
      if (confirmed) return { ...(await signIn(auth, db, user, 'password', clientOf(c))) };
      await deliver(auth, db, user, 'confirmation', redirectTo, input);
      const fresh = await findUserByEmail(db, email);
      return userJson(db, fresh ?? user);
    }
  });
}
