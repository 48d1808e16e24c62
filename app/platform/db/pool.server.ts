import pg from 'pg';
import { env } from '~/platform/env.server';
import { onShutdown } from '~/platform/http/shutdown.server';
import { logger } from '~/platform/observability/logger.server';

// Days stay text (YYYY-MM-DD): a Date would drag them through a time zone. Counts fit a number.
pg.types.setTypeParser(pg.types.builtins.DATE, (day) => day);
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

/**
 * Makes a pool that survives a database restart: errors of idle and checked-out clients are logged
 * and the client is replaced. Pipelined, so that a transaction's set-up travels with its first query.
 */
export function createPool(connectionString: string, max: number): pg.Pool {
  const pool = new pg.Pool({
    connectionString,
    max,
    pipeline: true,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 60_000,
    statement_timeout: 15_000,
    idle_in_transaction_session_timeout: 15_000,
    application_name: `mainstay-${process.env.SERVICE_NAME ?? 'web'}`,
  } as pg.PoolConfig);
  pool.on('error', (error) => logger.warn({ err: error }, 'idle database connection lost'));
  pool.on('connect', (client) => {
    client.on('error', (error) => logger.warn({ err: error }, 'database connection lost'));
  });
  return pool;
}

let webPool: pg.Pool | undefined;

/** The web process's pool, as the login that can only become anon or authenticated. Made at first use. */
export function getPool(): pg.Pool {
  if (!webPool) {
    const pool = createPool(env.DATABASE_URL, env.DATABASE_POOL_SIZE);
    webPool = pool;
    onShutdown('web database pool', () => pool.end());
  }
  return webPool;
}
