import { combineChunks } from '@supabase/ssr';
import { createRemoteJWKSet, decodeJwt, decodeProtectedHeader, jwtVerify } from 'jose';
import { env } from '~/platform/env.server';
import { cookieJar, SESSION_COOKIE } from './cookies.server';
import { supabaseAnonymous, supabaseFor } from './supabase.server';

/** What we use of a Supabase access token. */
export interface AccessToken {
  sub: string;
  email: string;
  aal: string;
  sessionId: string;
  /** Tenant the session is on, if any. */
  tenantId: string | undefined;
  /** Seconds since the epoch. */
  expiresAt: number;
  /** The token itself, for calls to Supabase as this person. */
  raw: string;
}

/** Refresh a little before the end, so that a token never expires halfway through a request. */
const REFRESH_SECONDS_BEFORE = 60;
const CACHE_SIZE = 5_000;

const jwks = createRemoteJWKSet(new URL(`${env.SUPABASE_URL}/auth/v1/.well-known/jwks.json`));
const verified = new Map<string, AccessToken>();

/**
 * The verified access token of this request, refreshed when due; null when signed out. Verified here by
 * the published keys, without asking Supabase. That the session still lives is the database's question.
 */
export async function readAccessToken(request: Request): Promise<AccessToken | null> {
  const raw = await storedToken(request);
  if (!raw) return null;
  const token = await verifyAccessToken(raw).catch(() => null);
  if (token && token.expiresAt - REFRESH_SECONDS_BEFORE > Date.now() / 1000) return token;
  const { data } = await supabaseFor(request).auth.getSession();
  const fresh = data.session?.access_token;
  return fresh ? verifyAccessToken(fresh).catch(() => null) : null;
}

/** Asks for a new token now: after the tenant, the e-mail or the second factor changed. */
export async function refreshAccessToken(request: Request): Promise<AccessToken | null> {
  const { data } = await supabaseFor(request).auth.refreshSession();
  const fresh = data.session?.access_token;
  return fresh ? verifyAccessToken(fresh) : null;
}

async function storedToken(request: Request): Promise<string | null> {
  const jar = cookieJar(request);
  const stored = await combineChunks(SESSION_COOKIE, (name) => jar.get(name));
  if (!stored) return null;
  try {
    const json = stored.startsWith('base64-')
      ? Buffer.from(stored.slice('base64-'.length), 'base64url').toString('utf8')
      : stored;
    const session: unknown = JSON.parse(json);
    const token = (session as { access_token?: unknown } | null)?.access_token;
    return typeof token === 'string' ? token : null;
  } catch {
    return null;
  }
}

/** Verifies a token, whoever sent it; throws for one that does not hold. */
export async function verifyAccessToken(raw: string): Promise<AccessToken> {
  const known = verified.get(raw);
  if (known && known.expiresAt > Date.now() / 1000) return known;
  const claims = await verifiedClaims(raw);
  const metadata = claims.app_metadata as { tenant_id?: string } | undefined;
  const token: AccessToken = {
    sub: String(claims.sub),
    email: String(claims.email ?? ''),
    aal: String(claims.aal ?? 'aal1'),
    sessionId: String(claims.session_id ?? ''),
    tenantId: metadata?.tenant_id,
    expiresAt: Number(claims.exp ?? 0),
    raw,
  };
  if (verified.size >= CACHE_SIZE) verified.clear();
  verified.set(raw, token);
  return token;
}

async function verifiedClaims(raw: string): Promise<Record<string, unknown>> {
  // A project still on a shared secret publishes no key: only Supabase itself can tell.
  if (decodeProtectedHeader(raw).alg === 'HS256') {
    const { data, error } = await supabaseAnonymous().auth.getUser(raw);
    if (error || !data.user) throw error ?? new Error('No such person');
    return decodeJwt(raw);
  }
  const { payload } = await jwtVerify(raw, jwks, {
    audience: 'authenticated',
    algorithms: ['ES256', 'RS256', 'EdDSA'],
  });
  return payload;
}
