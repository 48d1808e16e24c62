import { getPool } from '../db/pool.server';
import { onShutdown } from '../http/shutdown.server';
import { logger } from '../observability/logger.server';

const FLUSH_EVERY = 5_000;

let calls = new Map<string, number>();
let timer: NodeJS.Timeout | undefined;

/**
 * Counts a call for the hub's usage. Nothing is written on the way of the request: the database is told
 * every five seconds and when the process stops; a killed one takes those seconds with it.
 */
export function countCall(tenantId: string): void {
  calls.set(tenantId, (calls.get(tenantId) ?? 0) + 1);
  if (timer) return;
  onShutdown('API usage', flushCalls);
  timer = setTimeout(flushCalls, FLUSH_EVERY);
  timer.unref();
}

/** Tells what was counted; what could not be told is counted on. */
export async function flushCalls(): Promise<void> {
  clearTimeout(timer);
  timer = undefined;
  if (calls.size === 0) return;
  const told = calls;
  calls = new Map();
  const list = [...told].map(([tenant, count]) => ({ tenant, calls: count }));
  try {
    await getPool().query('select private.count_api_calls($1::jsonb)', [JSON.stringify(list)]);
  } catch (error) {
    logger.warn({ err: error }, 'API calls were not counted yet');
    for (const [tenant, count] of told) calls.set(tenant, (calls.get(tenant) ?? 0) + count);
  }
}
