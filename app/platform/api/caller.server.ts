import { createClient } from '@supabase/supabase-js';
import { sql } from 'kysely';
import { type AccessToken, verifyAccessToken } from '../auth/access-token.server';
import type { Session, SessionRow } from '../auth/session.server';
import { supabaseAdmin } from '../auth/supabase.server';
import { type Claims, readTenant, withTenant } from '../db/tenant.server';
import { env } from '../env.server';
import { requestStore } from '../http/store.server';
import { readApiKey } from './key.server';
import { Problem } from './problem.server';

interface KeyFacts {
  id: string;
  name: string;
  permissions: string[];
  expiresAt: string;
  isStale: boolean;
}

/** Who calls the API: a person by their access token, or a program by a key that acts as its maker. */
export interface Caller {
  session: Session;
  /** null for a person. */
  key: KeyFacts | null;
}

interface OpenedKey {
  key: KeyFacts;
  tenantId: string;
  userId: string;
  session: SessionRow;
}

const SLUG = /^[a-z][a-z0-9-]{1,38}[a-z0-9]$/;

/**
 * The caller by the Authorization header alone: cookies never count, so no page elsewhere can use somebody's
 * session. null without credentials; throws 401 for those that don't hold.
 */
export async function openCaller(request: Request): Promise<Caller | null> {
  const header = request.headers.get('Authorization');
  if (header === null) return null;
  const [, credentials] = /^Bearer +([\w.~+/=-]+)$/i.exec(header) ?? [];
  if (!credentials) throw unauthorized('Send “Authorization: Bearer <key or token>”.');
  const caller = credentials.startsWith('msk_')
    ? await openKey(credentials)
    : await openPerson(request, credentials);
  if (!caller) throw unauthorized('The key or token is not valid, was revoked, or has expired.');
  const store = requestStore();
  store.userId = caller.session.user.id;
  store.tenantId = caller.session.tenant?.id;
  return caller;
}

/** 401 with the challenge that says how to do better. */
export function unauthorized(detail: string, error = 'invalid_token'): Problem {
  const challenge = `Bearer realm="mainstay", error="${error}"`;
  return new Problem('unauthorized', { detail, headers: { 'WWW-Authenticate': challenge } });
}

async function openKey(text: string): Promise<Caller | null> {
  const key = readApiKey(text);
  if (!key) return null;
  const { requestId, ip } = requestStore();
  const about = JSON.stringify({ request_id: requestId, ip });
  const { rows } = await readTenant({ claims: { role: 'anon' } }, (trx) =>
    sql<{ opened: OpenedKey | null }>`
      select private.open_api_key(${key.prefix}, ${key.secretHash}, ${about}::jsonb) as opened`.execute(
      trx,
    ),
  );
  const opened = rows[0]?.opened;
  // Its maker is locked out: the key is nobody, too.
  if (!opened?.session.tenant) return null;
  const claims: Claims = {
    role: 'authenticated',
    sub: opened.userId,
    api_key_id: opened.key.id,
    app_metadata: { tenant_id: opened.tenantId },
    request_id: requestId,
    ip,
  };
  if (opened.key.isStale) {
    await withTenant({ claims }, (trx) => sql`select private.note_key_use()`.execute(trx));
  }
  return { key: opened.key, session: narrowed(opened, claims) };
}

/** What the key leaves of its maker's session: the permissions it was made for, nothing of the hub. */
function narrowed({ session, key, tenantId }: OpenedKey, claims: Claims): Session {
  const allowed = new Set(key.permissions);
  const { tenant } = session;
  const scopes = Object.entries(tenant?.scopes ?? {}).filter(([code]) => allowed.has(code));
  const token: AccessToken = {
    sub: session.user.id,
    email: session.user.email,
    aal: 'aal1',
    sessionId: '',
    tenantId,
    expiresAt: Date.parse(key.expiresAt) / 1000,
    raw: '',
  };
  return {
    ...session,
    hubRole: null,
    tenants: session.tenants.filter(({ slug }) => slug === tenant?.slug),
    tenant: tenant && { ...tenant, scopes: Object.fromEntries(scopes), unread: 0 },
    token,
    claims,
  };
}

async function openPerson(request: Request, raw: string): Promise<Caller | null> {
  const token = await verifyAccessToken(raw).catch(() => null);
  if (!token || token.expiresAt <= Date.now() / 1000) return null;
  const { requestId, ip } = requestStore();
  const claims: Claims = {
    role: 'authenticated',
    sub: token.sub,
    aal: token.aal,
    session_id: token.sessionId,
    request_id: requestId,
    ip,
  };
  const slug = request.headers.get('Mainstay-Tenant');
  const { rows } = await readTenant({ claims }, (trx) =>
    slug === null
      ? sql<{ session: SessionRow | null }>`
          select private.session_in(${token.tenantId ?? null}::uuid) as session`.execute(trx)
      : sql<{ session: SessionRow | null }>`
          select private.session(${SLUG.test(slug) ? slug : ''}) as session`.execute(trx),
  );
  const row = rows[0]?.session;
  if (!row) return null;
  if (row.tenant) claims.app_metadata = { tenant_id: row.tenant.id };
  return { key: null, session: { ...row, token, claims } };
}

/**
 * Supabase as the caller. A key is no token of Supabase's: its storage is reached as the service, at paths
 * that only row-level security, under the key's own claims, hands out.
 */
export function supabaseOf({ key, session }: Caller) {
  if (key) return supabaseAdmin();
  return createClient(env.SUPABASE_URL, env.SUPABASE_ANON_KEY, {
    accessToken: () => Promise.resolve(session.token.raw),
  });
}
