import { sql } from 'kysely';
import { hashToken } from '../crypto/tokens.server';
import { withAnon } from '../db/tenant.server';
import { addressKey } from '../http/rate-limit.server';
import { requestStore } from '../http/store.server';
import type { Caller } from './caller.server';
import { Problem } from './problem.server';

const WINDOW = 60;

/** P6, per minute; `lease` is how many hits a process takes from the database at once. */
export const apiLimits = {
  anonymous: { limit: 100, lease: 5 },
  user: { limit: 1_000, lease: 25 },
  key: { limit: 1_000, lease: 25 },
  tenant: { limit: 5_000, lease: 100 },
} as const;

type LimitName = keyof typeof apiLimits;

interface Wanted {
  name: LimitName;
  bucket: string;
}

interface Lease {
  /** Ours to spend until `endsAt`. */
  left: number;
  /** What the database had left beside it. */
  remaining: number;
  endsAt: number;
}

interface Spent {
  name: LimitName;
  remaining: number;
  resetIn: number;
  isOver: boolean;
}

const leases = new Map<string, Lease>();
/** Buckets that the database is being asked about. */
const leasing = new Map<string, Promise<void>>();
const MOST_LEASES = 20_000;

/** Counts this request against its caller's and their company's limits. Throws 429. */
export async function limitCaller({ key, session }: Caller): Promise<void> {
  const { tenant, user } = session;
  await limit([
    key ? wanted('key', key.id) : wanted('user', user.id),
    ...(tenant ? [wanted('tenant', tenant.id)] : []),
  ]);
}

/** The same for those who say nothing about themselves, or nothing that holds. */
export async function limitAnonymous(): Promise<void> {
  const address = addressKey(requestStore().ip);
  if (address) await limit([wanted('anonymous', address)]);
}

async function limit(buckets: Wanted[]): Promise<void> {
  const spent = await spend(buckets);
  const { responseHeaders } = requestStore();
  const list = (format: (each: Spent) => string) => spent.map(format).join(', ');
  responseHeaders.set(
    'RateLimit-Policy',
    list(({ name }) => `"${name}";q=${apiLimits[name].limit};w=${WINDOW}`),
  );
  responseHeaders.set(
    'RateLimit',
    list(({ name, remaining, resetIn }) => `"${name}";r=${remaining};t=${resetIn}`),
  );
  const over = spent.filter(({ isOver }) => isOver);
  if (over.length === 0) return;
  const wait = Math.max(...over.map(({ resetIn }) => resetIn));
  throw new Problem('too-many-requests', {
    detail: `Wait ${wait} seconds.`,
    headers: { 'Retry-After': String(wait) },
  });
}

function wanted(name: LimitName, id: string): Wanted {
  return { name, bucket: `api-${name}:${hashToken(id)}` };
}

/**
 * Takes one hit from each bucket. Hits are leased from Postgres some at a time and spent here, so that
 * reading costs no write; a lease counts as used there, so all machines together never exceed a limit.
 */
async function spend(buckets: Wanted[]): Promise<Spent[]> {
  for (;;) {
    const empty = buckets.filter(({ bucket }) => isEmpty(leases.get(bucket)));
    // All at once and without a pause, or another request would take what this one was counting on.
    if (empty.length === 0) return buckets.map(take);
    await refill(empty);
  }
}

function isEmpty(lease: Lease | undefined): boolean {
  return !lease || lease.endsAt <= Date.now() || (lease.left === 0 && lease.remaining > 0);
}

function take({ name, bucket }: Wanted): Spent {
  const held = leases.get(bucket);
  const resetIn = Math.max(Math.ceil(((held?.endsAt ?? 0) - Date.now()) / 1000), 1);
  if (!held || held.left === 0) return { name, remaining: 0, resetIn, isOver: true };
  held.left -= 1;
  return { name, remaining: held.left + held.remaining, resetIn, isOver: false };
}

/** However many requests wait for a bucket, one of them asks: else they would lease all of it for one process. */
async function refill(empty: Wanted[]): Promise<void> {
  const fresh = empty.filter(({ bucket }) => !leasing.has(bucket));
  if (fresh.length > 0) {
    const asked = lease(fresh).finally(() => {
      for (const { bucket } of fresh) leasing.delete(bucket);
    });
    for (const { bucket } of fresh) leasing.set(bucket, asked);
  }
  await Promise.all(empty.map(({ bucket }) => leasing.get(bucket)));
}

async function lease(buckets: Wanted[]): Promise<void> {
  if (leases.size > MOST_LEASES) leases.clear();
  const asked = buckets.map(({ name, bucket }) => ({
    bucket,
    max_hits: apiLimits[name].limit,
    seconds: WINDOW,
    hits: apiLimits[name].lease,
  }));
  const { rows } = await withAnon((trx) =>
    sql<{ bucket: string; granted: number; remaining: number; reset_in: number }>`
      select bucket, granted, remaining, reset_in
        from private.lease_rate_limits(${JSON.stringify(asked)}::jsonb)`.execute(trx),
  );
  for (const { bucket, granted, remaining, reset_in } of rows) {
    leases.set(bucket, { left: granted, remaining, endsAt: Date.now() + reset_in * 1000 });
  }
}
