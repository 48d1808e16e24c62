import { isIPv6 } from 'node:net';
import { data } from '@remix-run/node';
import { sql } from 'kysely';
import { hashToken } from '../crypto/tokens.server';
import { withAnon } from '../db/tenant.server';
import { env } from '../env.server';
import { logger } from '../observability/logger.server';
import { requestStore } from './store.server';

/** How often something may happen to one key in a window. */
export interface RateLimit {
  name: string;
  limit: number;
  windowSeconds: number;
}

export interface RateLimitBucket extends RateLimit {
  /** Whose attempts are counted together: an address, an account. Stored hashed. */
  key: string;
}

const QUARTER = 15 * 60;

/** The limits on accounts (A8), each by address and by account. */
export const rateLimits = {
  signIn: { name: 'sign-in', limit: 10, windowSeconds: QUARTER },
  register: { name: 'register', limit: 5, windowSeconds: QUARTER },
  reset: { name: 'reset', limit: 5, windowSeconds: QUARTER },
  magicLink: { name: 'magic-link', limit: 5, windowSeconds: QUARTER },
  secondFactor: { name: 'second-factor', limit: 10, windowSeconds: QUARTER },
  verification: { name: 'verification', limit: 5, windowSeconds: QUARTER },
} as const satisfies Record<string, RateLimit>;

/** Counts one attempt from the current request's address and, if named, at an account. Throws 429. */
export async function limitAttempts(limit: RateLimit, account?: string): Promise<void> {
  const buckets: RateLimitBucket[] = [];
  const address = addressKey(requestStore().ip);
  if (address) buckets.push({ ...limit, key: `ip:${address}` });
  if (account) buckets.push({ ...limit, key: accountKey(account) });
  await enforceRateLimit(buckets);
}

/**
 * Forgets the attempts at an account after one that succeeded: only failures in a row count. Those of the
 * address stay counted, or an attacker's own account would reset them.
 */
export async function forgetAttempts(limit: RateLimit, account: string): Promise<void> {
  const bucket = bucketOf(limit.name, accountKey(account));
  await withAnon((trx) => sql`select private.clear_rate_limit(${bucket})`.execute(trx));
}

function accountKey(account: string): string {
  return `account:${account.trim().toLowerCase()}`;
}

function bucketOf(name: string, key: string): string {
  return `${name}:${hashToken(key)}`;
}

/**
 * Who shares an address: an IPv4 address, or an IPv6 network (/64, which one customer has whole). On one's
 * own machine, in the demo and in tests, addresses tell nobody apart, so only accounts count.
 */
export function addressKey(ip: string): string | undefined {
  if (env.isDemo && (ip === '::1' || ip.startsWith('127.'))) return undefined;
  if (!isIPv6(ip)) return ip;
  const [head = '', tail] = ip.toLowerCase().split('::');
  const start = head.split(':').filter(Boolean);
  const end = tail?.split(':').filter(Boolean) ?? [];
  const zeros = tail === undefined ? 0 : 8 - start.length - end.length;
  return [...start, ...Array<string>(Math.max(zeros, 0)).fill('0'), ...end].slice(0, 4).join(':');
}

/** Counts one hit in each bucket, in Postgres, so that all web machines count together. Throws 429. */
export async function enforceRateLimit(buckets: RateLimitBucket[]): Promise<void> {
  const retryAfter = await hitRateLimits(buckets);
  if (retryAfter === 0) return;
  logger.warn({ limits: buckets.map(({ name }) => name) }, 'rate limit reached');
  throw tooManyRequests(retryAfter);
}

/** Counts one hit in each bucket; the seconds to wait when one is full, else 0. */
export async function hitRateLimits(buckets: RateLimitBucket[]): Promise<number> {
  if (buckets.length === 0) return 0;
  // Always in the same order: two requests that hit the same buckets cannot deadlock.
  const sorted = buckets
    .map(({ name, key, limit, windowSeconds }) => ({
      bucket: bucketOf(name, key),
      max_hits: limit,
      seconds: windowSeconds,
    }))
    .sort((a, b) => (a.bucket < b.bucket ? -1 : 1));
  const { rows } = await withAnon((trx) =>
    sql<{ allowed: boolean; retry_after: number }>`
      select hit.allowed, hit.retry_after
        from jsonb_to_recordset(${JSON.stringify(sorted)}::jsonb)
               as b (bucket text, max_hits integer, seconds integer),
             private.hit_rate_limit(b.bucket, b.max_hits, make_interval(secs => b.seconds)) as hit
    `.execute(trx),
  );
  return Math.max(0, ...rows.filter((row) => !row.allowed).map((row) => row.retry_after));
}

/** 429 with Retry-After. The error page says how long to wait. */
export function tooManyRequests(retryAfter: number) {
  const headers = { 'Retry-After': String(retryAfter) };
  requestStore().responseHeaders.set('Retry-After', headers['Retry-After']);
  return data({ retryAfter }, { status: 429, headers });
}
