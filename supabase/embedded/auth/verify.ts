import type { Db } from '../http/database.ts';
import type { Auth } from './context.ts';
import {
  AuthError,
  emailExists,
  linkExpired,
  otpExpired,
  userBanned,
  validationFailed,
} from './errors.ts';
import {
  clearTokens,
  findToken,
  type TokenRow,
  type TokenType,
  tokenHash,
} from './one-time-tokens.ts';
import {
  confirmEmail,
  findUser,
  findUserByEmail,
  isBanned,
  isConfirmed,
  normalEmail,
  replaceEmail,
  type UserRow,
} from './users.ts';

const typesFor: Record<string, TokenType[]> = {
  signup: ['confirmation_token'],
  invite: ['confirmation_token'],
  recovery: ['recovery_token'],
  magiclink: ['recovery_token'],
  email: ['confirmation_token', 'recovery_token'],
  email_change: ['email_change_token_current', 'email_change_token_new'],
};

/** Asked to confirm one of two addresses, with the other still to come. */
export const halfConfirmed =
  'Confirmation link accepted. Please proceed to confirm link sent to the other email';

export interface Proof {
  type: string;
  /** From a link… */
  tokenHash?: string | undefined;
  /** …or typed, with the address it was sent to. */
  token?: string | undefined;
  email?: string | undefined;
}

/**
 * Accepts a token and does what it was for; it works once. Returns the person, or null when an e-mail
 * change still waits for the other address.
 */
export async function verifyToken(auth: Auth, db: Db, proof: Proof): Promise<UserRow | null> {
  const types = typesFor[proof.type];
  if (!types) throw validationFailed('Invalid email verification type');
  const expired = proof.tokenHash ? linkExpired : otpExpired;
  const hash = proof.tokenHash ?? tokenHash(normalEmail(proof.email ?? ''), clean(proof.token));
  const token = await findToken(db, types, hash, auth.config.email.otp_expiry);
  if (!token || (!proof.tokenHash && token.relates_to !== normalEmail(proof.email ?? ''))) {
    throw expired();
  }
  const user = await findUser(db, token.user_id, true);
  if (!user) throw expired();
  if (isBanned(user)) throw userBanned();

  if (token.token_type === 'confirmation_token') {
    await clearTokens(db, user.id, ['confirmation_token']);
    await confirmEmail(db, user.id);
  } else if (token.token_type === 'recovery_token') {
    await clearTokens(db, user.id, ['recovery_token']);
    if (!isConfirmed(user)) await confirmEmail(db, user.id);
  } else {
    const done = await confirmChange(auth, db, user, token);
    if (!done) return null;
  }
  return (await findUser(db, user.id)) ?? user;
}

async function confirmChange(auth: Auth, db: Db, user: UserRow, token: TokenRow): Promise<boolean> {
  if (!user.email_change) throw linkExpired();
  await clearTokens(db, user.id, [token.token_type]);
  const both = auth.config.email.double_confirm_changes && user.email;
  if (both && user.email_change_confirm_status === 0) {
    await db.query('update auth.users set email_change_confirm_status = 1 where id = $1', [
      user.id,
    ]);
    return false;
  }
  if (await findUserByEmail(db, user.email_change)) throw emailExists();
  await replaceEmail(db, user.id, user.email_change);
  await clearTokens(db, user.id, ['email_change_token_current', 'email_change_token_new']);
  return true;
}

function clean(token: string | undefined): string {
  const digits = (token ?? '').replaceAll('-', '').trim();
  if (!digits)
    throw new AuthError(400, 'validation_failed', 'Verify requires a token or a token hash');
  return digits;
}
