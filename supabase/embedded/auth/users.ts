import { randomUUID } from 'node:crypto';
import { type Db, many, one } from '../http/database.ts';
import { validationFailed } from './errors.ts';

export type Json = Record<string, unknown>;

export interface UserRow {
  id: string;
  aud: string;
  role: string;
  email: string | null;
  encrypted_password: string | null;
  email_confirmed_at: Date | null;
  invited_at: Date | null;
  confirmation_sent_at: Date | null;
  recovery_sent_at: Date | null;
  email_change: string | null;
  email_change_sent_at: Date | null;
  email_change_confirm_status: number;
  reauthentication_sent_at: Date | null;
  last_sign_in_at: Date | null;
  raw_app_meta_data: Json | null;
  raw_user_meta_data: Json | null;
  created_at: Date;
  updated_at: Date;
  phone: string | null;
  phone_confirmed_at: Date | null;
  confirmed_at: Date | null;
  banned_until: Date | null;
  deleted_at: Date | null;
  is_anonymous: boolean;
}

const noInstance = '00000000-0000-0000-0000-000000000000';

/** Lower-cased and checked for shape, as Supabase stores it. */
export function normalEmail(value: string): string {
  const email = value.trim().toLowerCase();
  if (email.length > 255 || !/^[^\s@<>(),;:\\"[\]]+@[^\s@.]+(\.[^\s@.]+)+$/.test(email)) {
    throw validationFailed('Unable to validate email address: invalid format');
  }
  return email;
}

export const isBanned = (user: UserRow) =>
  user.banned_until !== null && user.banned_until.getTime() > Date.now();
export const isConfirmed = (user: UserRow) => user.email_confirmed_at !== null;

/** The user with that id, locked for the rest of the transaction when asked. */
export function findUser(db: Db, id: string, lock = false): Promise<UserRow | undefined> {
  return one<UserRow>(
    db,
    `select * from auth.users where id = $1 and deleted_at is null ${lock ? 'for update' : ''}`,
    [id],
  );
}

/** The user with that (normalised) address. */
export function findUserByEmail(db: Db, email: string): Promise<UserRow | undefined> {
  return one<UserRow>(
    db,
    'select * from auth.users where email = $1 and is_sso_user = false and deleted_at is null',
    [email],
  );
}

export interface NewUser {
  id?: string | undefined;
  email: string;
  passwordHash?: string | undefined;
  confirmed?: boolean | undefined;
  invited?: boolean | undefined;
  role?: string | undefined;
  appMetadata?: Json | undefined;
  userMetadata?: Json | undefined;
}

/** Adds a user with the e-mail identity that goes with it. */
export async function createUser(db: Db, user: NewUser): Promise<UserRow> {
  const id = user.id ?? randomUUID();
  const identity = { sub: id, email: user.email, email_verified: false, phone_verified: false };
  const row = await one<UserRow>(
    db,
    `insert into auth.users (
       instance_id, id, aud, role, email, encrypted_password, email_confirmed_at, invited_at,
       raw_app_meta_data, raw_user_meta_data, created_at, updated_at,
       confirmation_token, recovery_token, email_change_token_new, email_change
     ) values (
       $1, $2, 'authenticated', $3, $4, $5, case when $6 then now() end, case when $7 then now() end,
       $8, $9, now(), now(), '', '', '', ''
     ) returning *`,
    [
      noInstance,
      id,
      user.role ?? 'authenticated',
      user.email,
      user.passwordHash ?? '',
      user.confirmed ?? false,
      user.invited ?? false,
      JSON.stringify({ provider: 'email', providers: ['email'], ...user.appMetadata }),
      JSON.stringify({
        ...user.userMetadata,
        ...identity,
        email_verified: user.confirmed ?? false,
      }),
    ],
  );
  await db.query(
    `insert into auth.identities
       (provider_id, user_id, identity_data, provider, last_sign_in_at, created_at, updated_at)
     values ($1::text, $1::uuid, $2, 'email', now(), now(), now())`,
    [id, JSON.stringify({ ...identity, email_verified: user.confirmed ?? false })],
  );
  if (!row) throw new Error('insert into auth.users returned nothing');
  return row;
}

/** Marks the address as the person's own, in the user and its identity. */
export async function confirmEmail(db: Db, id: string): Promise<void> {
  await db.query(
    `update auth.users set
       email_confirmed_at = coalesce(email_confirmed_at, now()), confirmation_token = '',
       raw_user_meta_data = coalesce(raw_user_meta_data, '{}') || '{"email_verified": true}',
       updated_at = now()
     where id = $1`,
    [id],
  );
  await db.query(
    `update auth.identities set
       identity_data = identity_data || '{"email_verified": true}', updated_at = now()
     where user_id = $1 and provider = 'email'`,
    [id],
  );
}

/** Gives a user another address, confirmed, everywhere it is kept. */
export async function replaceEmail(
  db: Db,
  id: string,
  email: string,
  confirmed = true,
): Promise<void> {
  const patch = JSON.stringify({ email, email_verified: confirmed });
  await db.query(
    `update auth.users set
       email = $2, email_change = '', email_change_token_new = '', email_change_token_current = '',
       email_change_confirm_status = 0, raw_user_meta_data = coalesce(raw_user_meta_data, '{}') || $3::jsonb,
       email_confirmed_at = case when $4 then now() else email_confirmed_at end, updated_at = now()
     where id = $1`,
    [id, email, patch, confirmed],
  );
  await db.query(
    `update auth.identities set identity_data = identity_data || $2::jsonb, updated_at = now()
     where user_id = $1 and provider = 'email'`,
    [id, patch],
  );
}

/** Merges metadata as Supabase does: given keys replace, null removes. */
export async function mergeMetadata(
  db: Db,
  id: string,
  column: 'raw_app_meta_data' | 'raw_user_meta_data',
  patch: Json,
): Promise<void> {
  const removed = Object.keys(patch).filter((key) => patch[key] === null);
  await db.query(
    `update auth.users set ${column} = (coalesce(${column}, '{}') || $2::jsonb) - $3::text[],
       updated_at = now() where id = $1`,
    [id, JSON.stringify(patch), removed],
  );
}

/** A page of users, newest first. */
export function listUsers(
  db: Db,
  page: number,
  perPage: number,
  filter: string,
): Promise<(UserRow & { total: string })[]> {
  return many<UserRow & { total: string }>(
    db,
    `select *, count(*) over () as total from auth.users
     where deleted_at is null and ($3 = '' or email ilike '%' || $3 || '%')
     order by created_at desc, id limit $1 offset $2`,
    [perPage, (page - 1) * perPage, filter],
  );
}
