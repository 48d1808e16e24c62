import { rm } from 'node:fs/promises';
import { startApi } from '../../../supabase/embedded/api.ts';
import { makeScratchDirectory } from '../../../supabase/embedded/bin/throwaway.ts';
import { loadKeys } from '../../../supabase/embedded/keys.ts';
import { testDb } from '../../setup/database';
import type { TestPerson, TestTenant } from '../../setup/people';

export interface Answer {
  status: number;
  headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: tests read what they expect to be there.
  body: any;
}

const dataDir = await makeScratchDirectory();
const supabase = await startApi({
  databaseUrl: testDb().url,
  port: 0,
  appUrl: 'http://localhost:3000',
  dataDir,
});
// The application reads these when it is imported, so that comes after.
process.env.SUPABASE_URL = supabase.url;
process.env.SUPABASE_ANON_KEY = supabase.anonKey;
process.env.SUPABASE_SERVICE_ROLE_KEY = supabase.serviceRoleKey;

const keys = await loadKeys(dataDir);
const { startTestServer } = await import('../platform/http-server');
const { newApiKey } = await import('~/platform/api/key.server');
export const { arrangeClient, arrangeMember, arrangeTenant, arrangeUser } = await import(
  '../../setup/people'
);

/** The whole product's HTTP stack on this file's database, and people and programs that call its API. */
export async function startProduct() {
  const server = await startTestServer();

  /** An access token of this person, as Supabase would give them. */
  const tokenOf = (person: TestPerson, tenant?: TestTenant) =>
    keys.sign({
      role: 'authenticated',
      aud: 'authenticated',
      aal: person.ctx.claims.aal ?? 'aal1',
      exp: Math.floor(Date.now() / 1000) + 3600,
      sub: person.userId,
      session_id: person.sessionId,
      email: person.email,
      app_metadata: tenant ? { tenant_id: tenant.id } : {},
    });

  /** A key of this person, for all they may do unless told. */
  const keyOf = async (person: TestPerson, tenant: TestTenant, permissions?: string[]) => {
    const key = newApiKey();
    const { rows } = await testDb().owner.query<{ id: string }>(
      `insert into public.api_keys (tenant_id, user_id, name, prefix, secret_hash, permissions, expires_at)
       select $1, $2, 'Test', $3, $4,
         coalesce($5::text[], (select array_agg(code) from public.permissions where code <> 'apikeys.manage')),
         now() + interval '30 days' returning id`,
      [tenant.id, person.userId, key.prefix, key.secretHash, permissions ?? null],
    );
    return { text: key.text, id: rows[0]?.id ?? '' };
  };

  const call = async (
    credentials: string | null,
    path: string,
    { json, headers, ...init }: RequestInit & { json?: unknown } = {},
  ): Promise<Answer> => {
    const response = await fetch(`${server.origin}/api/v1${path}`, {
      redirect: 'manual',
      ...init,
      ...(json !== undefined && { body: JSON.stringify(json), method: init.method ?? 'POST' }),
      headers: {
        ...(credentials && { Authorization: `Bearer ${credentials}` }),
        ...(json !== undefined && { 'Content-Type': 'application/json' }),
        ...(headers as Record<string, string>),
      },
    });
    const text = await response.text();
    const isJson = response.headers.get('Content-Type')?.includes('json');
    return {
      status: response.status,
      headers: response.headers,
      body: isJson && text ? JSON.parse(text) : text,
    };
  };

  return {
    origin: server.origin,
    tokenOf,
    keyOf,
    call,
    stop: async () => {
      await server.close();
      await supabase.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

export type Product = Awaited<ReturnType<typeof startProduct>>;
