import pg from 'pg';

export type Db = pg.Pool | pg.PoolClient;

/** The same database as another of the stack's own logins. */
export function asLogin(databaseUrl: string, login: string): string {
  const url = new URL(databaseUrl);
  url.username = login;
  url.password = 'postgres';
  return url.href;
}

/** A pool that outlives a restart of the database: broken connections are dropped, not thrown. */
export function createPool(
  connectionString: string,
  log: (line: string) => void,
  options: pg.PoolConfig = {},
): pg.Pool {
  const pool = new pg.Pool({
    connectionString,
    max: 10,
    idleTimeoutMillis: 10_000,
    options: '-c timezone=UTC',
    ...options,
  });
  pool.on('error', (error) => log(`database connection lost: ${error.message}`));
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/** Runs the function in a transaction; anything thrown undoes it. */
export async function transaction<T>(
  pool: pg.Pool,
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  let broken = false;
  try {
    await client.query('begin');
    const result = await work(client);
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => {
      broken = true;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

/** The first row, or undefined. */
export async function one<Row extends pg.QueryResultRow>(
  db: Db,
  sql: string,
  values: unknown[] = [],
): Promise<Row | undefined> {
  return (await db.query<Row>(sql, values)).rows[0];
}

/** All rows. */
export async function many<Row extends pg.QueryResultRow>(
  db: Db,
  sql: string,
  values: unknown[] = [],
): Promise<Row[]> {
  return (await db.query<Row>(sql, values)).rows;
}
