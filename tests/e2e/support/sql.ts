import pg from 'pg';
import { databaseUrl } from './address';

// Kept between questions, of which a journey has many; a worker of Playwright's ends all the same.
const pool = new pg.Pool({ connectionString: databaseUrl, max: 4, allowExitOnIdle: true });
pool.on('error', () => undefined);

/** Asks the database as its owner: to arrange what no page can, or to look at what no page shows. */
export async function sql<Row extends pg.QueryResultRow>(
  text: string,
  values: unknown[] = [],
): Promise<Row[]> {
  return (await pool.query<Row>(text, values)).rows;
}
