import { type Db, many } from '../http/database.ts';
import { type Json, normalEmail, type UserRow } from './users.ts';

interface IdentityRow {
  id: string;
  provider_id: string;
  user_id: string;
  identity_data: Json;
  provider: string;
  last_sign_in_at: Date | null;
  created_at: Date;
  updated_at: Date;
  email: string | null;
}

export interface FactorRow {
  id: string;
  user_id: string;
  friendly_name: string | null;
  factor_type: 'totp' | 'webauthn' | 'phone';
  status: 'unverified' | 'verified';
  created_at: Date;
  updated_at: Date;
  secret: string | null;
  last_challenged_at: Date | null;
}

/** A factor as the API shows it: never its secret. */
export function factorJson(factor: FactorRow): Json {
  return compact({
    id: factor.id,
    created_at: factor.created_at,
    updated_at: factor.updated_at,
    status: factor.status,
    friendly_name: factor.friendly_name || undefined,
    factor_type: factor.factor_type,
    last_challenged_at: factor.last_challenged_at,
  });
}

/** All factors of a user, oldest first. */
export function findFactors(db: Db, userId: string): Promise<FactorRow[]> {
  return many<FactorRow>(
    db,
    'select * from auth.mfa_factors where user_id = $1 order by created_at, id',
    [userId],
  );
}

/** A user as the API shows it, with identities and factors. */
export async function userJson(db: Db, user: UserRow): Promise<Json> {
  const identities = await many<IdentityRow>(
    db,
    'select * from auth.identities where user_id = $1 order by created_at, id',
    [user.id],
  );
  const factors = await findFactors(db, user.id);
  return userShape(user, identities.map(identityJson), factors.map(factorJson));
}

/**
 * The answer to a sign-up with an address that is taken: what a new account would have looked like, so
 * that nobody learns which addresses have one.
 */
export function inventedUser(id: string, identityId: string, email: string, data: Json): Json {
  const now = new Date();
  const address = normalEmail(email);
  const identity = { sub: id, email: address, email_verified: false, phone_verified: false };
  const user: UserRow = {
    id,
    aud: 'authenticated',
    role: 'authenticated',
    email: address,
    encrypted_password: null,
    email_confirmed_at: null,
    invited_at: null,
    confirmation_sent_at: now,
    recovery_sent_at: null,
    email_change: null,
    email_change_sent_at: null,
    email_change_confirm_status: 0,
    reauthentication_sent_at: null,
    last_sign_in_at: null,
    raw_app_meta_data: { provider: 'email', providers: ['email'] },
    raw_user_meta_data: { ...data, ...identity },
    created_at: now,
    updated_at: now,
    phone: null,
    phone_confirmed_at: null,
    confirmed_at: null,
    banned_until: null,
    deleted_at: null,
    is_anonymous: false,
  };
  const row: IdentityRow = {
    id: identityId,
    provider_id: id,
    user_id: id,
    identity_data: identity,
    provider: 'email',
    last_sign_in_at: now,
    created_at: now,
    updated_at: now,
    email: address,
  };
  return userShape(user, [identityJson(row)], []);
}

function identityJson(row: IdentityRow): Json {
  return {
    identity_id: row.id,
    id: row.provider_id,
    user_id: row.user_id,
    identity_data: row.identity_data,
    provider: row.provider,
    last_sign_in_at: row.last_sign_in_at,
    created_at: row.created_at,
    updated_at: row.updated_at,
    email: row.email,
  };
}

function userShape(user: UserRow, identities: Json[], factors: Json[]): Json {
  return compact({
    id: user.id,
    aud: user.aud,
    role: user.role,
    email: user.email ?? '',
    email_confirmed_at: user.email_confirmed_at,
    invited_at: user.invited_at,
    phone: user.phone ?? '',
    phone_confirmed_at: user.phone_confirmed_at,
    confirmation_sent_at: user.confirmation_sent_at,
    confirmed_at: user.confirmed_at,
    recovery_sent_at: user.recovery_sent_at,
    new_email: user.email_change || undefined,
    email_change_sent_at: user.email_change_sent_at,
    reauthentication_sent_at: user.reauthentication_sent_at,
    last_sign_in_at: user.last_sign_in_at,
    app_metadata: user.raw_app_meta_data ?? {},
    user_metadata: user.raw_user_meta_data ?? {},
    identities,
    factors: factors.length > 0 ? factors : undefined,
    created_at: user.created_at,
    updated_at: user.updated_at,
    banned_until: user.banned_until,
    deleted_at: user.deleted_at,
    is_anonymous: user.is_anonymous,
  });
}

function compact(value: Json): Json {
  return Object.fromEntries(
    Object.entries(value).filter(([, item]) => item !== undefined && item !== null),
  );
}
