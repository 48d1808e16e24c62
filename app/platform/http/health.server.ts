import { performance } from 'node:perf_hooks';
import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import type pg from 'pg';
import { safeEqual } from '../crypto/tokens.server';
import { createPool, getPool } from '../db/pool.server';
import { env } from '../env.server';
import { logger } from '../observability/logger.server';
import { observeGauge, registry } from '../observability/metrics.server';
import { isPrivateAddress } from './client-address.server';
import { isStopping, onShutdown } from './shutdown.server';
import { requestStore } from './store.server';

type HealthContext = Context<{ Bindings: HttpBindings }>;

const PART_TIMEOUT = 2_000;
const WORKER_SILENCE = 30_000;
const MEMORY = 1_000;

interface Part {
  ok: boolean;
  ms: number;
  reason?: string;
}

interface Readiness {
  ready: boolean;
  parts: Record<string, Part>;
}

let probe: pg.Pool | undefined;

/** A connection of its own: a busy pool is not a broken database. */
function probePool(): pg.Pool {
  if (!probe) {
    const pool = createPool(env.DATABASE_URL, 1);
    probe = pool;
    onShutdown('health probe', () => pool.end());
  }
  return probe;
}

observeGauge('db_connections_active', 'Connections of the web pool in use', () => {
  const pool = getPool();
  return pool.totalCount - pool.idleCount;
});
observeGauge('db_connections_waiting', 'Requests waiting for a connection', () => {
  return getPool().waitingCount;
});
observeGauge('queue_depth', 'Jobs that could run now', async () => {
  const result = await probePool().query<{ depth: number }>(
    'select private.queue_depth() as depth',
  );
  return result.rows[0]?.depth ?? 0;
});

/** /healthz: the process runs and answers. */
export function health(c: HealthContext): Response {
  return c.json({ status: 'ok' }, 200, { 'Cache-Control': 'no-store' });
}

/** /readyz: everything a page needs is there. Strangers learn only whether. */
export async function readiness(c: HealthContext): Promise<Response> {
  requestStore().route = '/readyz';
  const { ready, parts } = await checkAll();
  const status = isStopping() ? 'stopping' : ready ? 'ready' : 'not ready';
  const body = mayLookInside(c) ? { status, parts } : { status };
  return c.json(body, status === 'ready' ? 200 : 503, { 'Cache-Control': 'no-store' });
}

/** /metrics: Prometheus text, for our own network or with METRICS_TOKEN. */
export async function metrics(c: HealthContext): Promise<Response> {
  if (!mayLookInside(c)) return c.notFound();
  const headers = { 'Content-Type': registry.contentType, 'Cache-Control': 'no-store' };
  return c.body(await registry.metrics(), 200, headers);
}

function mayLookInside(c: HealthContext): boolean {
  const token = /^Bearer (.+)$/i.exec(c.req.header('Authorization') ?? '')?.[1];
  if (env.METRICS_TOKEN && token) return safeEqual(token, env.METRICS_TOKEN);
  // The client itself, not a proxy in our network that forwards strangers' requests.
  const forwarded = c.req.header('X-Forwarded-For') !== undefined;
  return isPrivateAddress(requestStore().ip) && (!forwarded || requestStore().viaProxy);
}

let remembered: { at: number; result: Promise<Readiness> } | undefined;

/** Remembered for a second, so that probes of many balancers cost one. */
function checkAll(): Promise<Readiness> {
  const now = performance.now();
  if (!remembered || now - remembered.at > MEMORY) remembered = { at: now, result: runChecks() };
  return remembered.result;
}

async function runChecks(): Promise<Readiness> {
  const seen = inTime(workerSeenAt());
  const [database, api, worker] = await Promise.all([
    part(() => seen.then(() => undefined)),
    part(checkApi),
    part(async () => checkWorker(await seen)),
  ]);
  const result = {
    ready: database.ok && api.ok && worker.ok,
    parts: { database, api, worker },
  };
  noteChange(result);
  return result;
}

let wasReady = false;

/** Once it was all there, something that goes missing is news; on the way up it is not. */
function noteChange({ ready, parts }: Readiness): void {
  if (ready !== wasReady) {
    if (ready) logger.info('ready');
    else logger.error({ parts }, 'not ready any more');
  }
  wasReady = ready;
}

async function part(check: () => Promise<void>): Promise<Part> {
  const start = performance.now();
  const elapsed = () => Math.round(performance.now() - start);
  try {
    await inTime(check());
    return { ok: true, ms: elapsed() };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { ok: false, ms: elapsed(), reason };
  }
}

async function workerSeenAt(): Promise<Date | null> {
  const result = await probePool().query<{ seen: Date | null }>(
    'select private.worker_seen_at() as seen',
  );
  return result.rows[0]?.seen ?? null;
}

function checkWorker(seen: Date | null): void {
  if (!seen) throw new Error('no worker has started');
  const silence = Date.now() - seen.getTime();
  if (silence > WORKER_SILENCE) throw new Error(`silent for ${Math.round(silence / 1000)} s`);
}

async function checkApi(): Promise<void> {
  const response = await fetch(`${env.SUPABASE_URL}/auth/v1/health`, {
    headers: { apikey: env.SUPABASE_ANON_KEY },
    signal: AbortSignal.timeout(PART_TIMEOUT),
  });
  await response.body?.cancel();
  if (!response.ok) throw new Error(`status ${response.status}`);
}

function inTime<T>(promise: Promise<T>): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error('timed out')), PART_TIMEOUT);
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
