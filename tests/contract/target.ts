import { randomBytes } from 'node:crypto';
import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import pg from 'pg';
import { describe, inject } from 'vitest';

/** The Supabase under contract (tests/setup/contract.global.ts); null when a remote one was asked for in vain. */
export const target = inject('supabase');

/** A suite that runs against any Supabase there is to test. */
export const contract = target ? describe : skipped('SUPABASE_URL');

/** A suite that needs SQL to arrange tables and policies. */
export const contractWithSql = target?.databaseUrl ? describe : skipped('SUPABASE_DB_URL');

export const password = 'correct horse battery';

/** A client as a browser without a session has it. */
export function newClient(): SupabaseClient {
  return clientWith(target?.anonKey ?? '');
}

/** A client with the service key. */
export function adminClient(): SupabaseClient {
  return clientWith(target?.serviceRoleKey ?? '');
}

function clientWith(key: string): SupabaseClient {
  return createClient(target?.url ?? 'http://127.0.0.1:1', key, {
    auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false },
  });
}

/** An address nobody has used. */
export function newEmail(label = 'person'): string {
  return `${label}-${randomBytes(6).toString('hex')}@example.com`;
}

export interface Person {
  client: SupabaseClient;
  email: string;
  id: string;
}

/** A confirmed person, signed in with a password. */
export async function signedInPerson(label?: string): Promise<Person> {
  const email = newEmail(label);
  const created = await adminClient().auth.admin.createUser({
    email,
    password,
    email_confirm: true,
  });
  if (created.error) throw created.error;
  const client = newClient();
  const { error } = await client.auth.signInWithPassword({ email, password });
  if (error) throw error;
  return { client, email, id: created.data.user.id };
}

/** The same person on another device. */
export async function anotherDevice(person: Person): Promise<SupabaseClient> {
  const client = newClient();
  const { error } = await client.auth.signInWithPassword({ email: person.email, password });
  if (error) throw error;
  return client;
}

/** What a person would find in the mail: the token for a purpose. */
export async function mailedToken(
  type: 'magiclink' | 'recovery',
  email: string,
): Promise<{ hash: string; otp: string; link: string }> {
  const { data, error } = await adminClient().auth.admin.generateLink({ type, email });
  if (error) throw error;
  const { hashed_token: hash, email_otp: otp, action_link: link } = data.properties;
  return { hash, otp, link };
}

/** Arranges the database as its owner; never used to look at results. */
export async function arrange(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: target?.databaseUrl ?? '' });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

function skipped(variable: string): (name: string, suite: () => void) => void {
  return (name) => {
    console.warn(`Not run: "${name}" (CONTRACT_TARGET=remote needs ${variable})`);
    describe(name, { skip: true }, () => undefined);
  };
}
