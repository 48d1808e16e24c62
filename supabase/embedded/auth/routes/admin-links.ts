import { Hono } from 'hono';
import { z } from 'zod';
import { type Db, transaction } from '../../http/database.ts';
import type { Auth } from '../context.ts';
import { deliver } from '../deliver.ts';
import { emailExists, userNotFound, validationFailed } from '../errors.ts';
import { metadata, readBody, redirectParameter, requireAdmin } from '../guard.ts';
import { verifyLink } from '../mail.ts';
import { issueToken, type TokenType } from '../one-time-tokens.ts';
import { checkPassword, hashPassword } from '../passwords.ts';
import { allowedRedirect } from '../redirects.ts';
import { userJson } from '../user-json.ts';
import {
  createUser,
  findUser,
  findUserByEmail,
  isConfirmed,
  mergeMetadata,
  normalEmail,
  type UserRow,
} from '../users.ts';

const linkBody = z.object({
  type: z.enum([
    'signup',
    'invite',
    'magiclink',
    'recovery',
    'email_change_current',
    'email_change_new',
  ]),
  email: z.string(),
  new_email: z.string().nullish(),
  password: z.string().nullish(),
  data: metadata.nullish(),
  redirect_to: z.string().nullish(),
});
type LinkInput = z.infer<typeof linkBody>;
const inviteBody = z.object({ email: z.string(), data: metadata.nullish() });

const tokenTypes: Record<LinkInput['type'], TokenType> = {
  signup: 'confirmation_token',
  invite: 'confirmation_token',
  magiclink: 'recovery_token',
  recovery: 'recovery_token',
  email_change_current: 'email_change_token_current',
  email_change_new: 'email_change_token_new',
};

/** POST /invite and POST /admin/generate_link: for the service key alone. */
export function adminLinkRoutes(auth: Auth): Hono {
  const app = new Hono();
  app.post('/invite', async (c) => {
    await requireAdmin(auth, c);
    const input = await readBody(c, inviteBody);
    const email = normalEmail(input.email);
    const redirectTo = allowedRedirect(auth, redirectParameter(c));
    const answer = await transaction(auth.pool, async (db) => {
      const user = await invited(db, email, input.data ?? {});
      await deliver(auth, db, user, 'invite', redirectTo);
      return userJson(db, (await findUser(db, user.id)) ?? user);
    });
    return c.json(answer);
  });

  app.post('/admin/generate_link', async (c) => {
    await requireAdmin(auth, c);
    const input = await readBody(c, linkBody);
    const redirectTo = allowedRedirect(
      auth,
      redirectParameter(c) ?? input.redirect_to ?? undefined,
    );
    const answer = await transaction(auth.pool, async (db) => {
      const { user, type } = await subject(auth, db, input);
      const address =
        input.type === 'email_change_new' ? normalEmail(input.new_email ?? '') : (user.email ?? '');
      const { otp, hash } = await issueToken(db, user, tokenTypes[type], address, {
        length: auth.config.email.otp_length,
      });
      const verification = type.startsWith('email_change') ? 'email_change' : type;
      return {
        ...(await userJson(db, (await findUser(db, user.id)) ?? user)),
        action_link: verifyLink(auth, hash, verification, redirectTo),
        email_otp: otp,
        hashed_token: hash,
        redirect_to: redirectTo,
        verification_type: type,
      };
    });
    return c.json(answer);
  });
  return app;
}

/** Whom the link is for; sign-up, invitation and magic link make the account when there is none. */
async function subject(
  auth: Auth,
  db: Db,
  input: LinkInput,
): Promise<{ user: UserRow; type: LinkInput['type'] }> {
  const email = normalEmail(input.email);
  const existing = await findUserByEmail(db, email);
  const userMetadata = input.data ?? {};
  if (input.type === 'invite') {
    return { user: await invited(db, email, userMetadata), type: 'invite' };
  }
  if (input.type === 'signup') {
    if (existing && isConfirmed(existing)) throw emailExists();
    if (!input.password) throw validationFailed('Signup requires a valid password');
    checkPassword(input.password, auth.config.minimum_password_length);
    const passwordHash = await hashPassword(input.password);
    if (!existing) {
      return { user: await createUser(db, { email, passwordHash, userMetadata }), type: 'signup' };
    }
    await db.query('update auth.users set encrypted_password = $2 where id = $1', [
      existing.id,
      passwordHash,
    ]);
    await mergeMetadata(db, existing.id, 'raw_user_meta_data', userMetadata);
    return { user: existing, type: 'signup' };
  }
  if (input.type === 'magiclink' && !existing) {
    return { user: await createUser(db, { email, userMetadata }), type: 'signup' };
  }
  if (!existing) throw userNotFound();
  if (input.type === 'email_change_new' || input.type === 'email_change_current') {
    const newEmail = normalEmail(input.new_email ?? '');
    if (await findUserByEmail(db, newEmail)) throw emailExists();
    await db.query('update auth.users set email_change = $2 where id = $1', [
      existing.id,
      newEmail,
    ]);
  }
  return { user: existing, type: input.type };
}

async function invited(db: Db, email: string, data: Record<string, unknown>): Promise<UserRow> {
  const existing = await findUserByEmail(db, email);
  if (!existing) return createUser(db, { email, invited: true, userMetadata: data });
  if (isConfirmed(existing)) throw emailExists();
  await db.query('update auth.users set invited_at = now(), updated_at = now() where id = $1', [
    existing.id,
  ]);
  return existing;
}
