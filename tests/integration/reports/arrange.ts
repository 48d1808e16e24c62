import { testDb } from '../../setup/database';

/** Writes rows as they would have become by now: no trigger asks how. */
export async function writePast(text: string, values: unknown[]): Promise<void> {
  const client = await testDb().owner.connect();
  try {
    await client.query('begin; set local session_replication_role = replica');
    await client.query(text, values);
    await client.query('commit');
  } finally {
    client.release();
  }
}
