import pg from 'pg';
import { installQueue } from '../../queue.ts';
import { migrate } from '../system/migrate.ts';

/**
 * Brings a database up to date, as its owner: our migrations, then the queue. Start, tests and a
 * deployment's release step all come through here. Returns the migrations it applied.
 */
export async function prepareDatabase(ownerUrl: string): Promise<string[]> {
  const applied = await migrate(ownerUrl);
  await installQueue(ownerUrl);
  return applied;
}

/** Gives the two logins their own names as passwords. For the embedded stack and tests only. */
export async function setDemoPasswords(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  client.on('error', () => undefined);
  await client.connect();
  try {
    for (const login of ['mainstay_web', 'mainstay_worker']) {
      await client.query(`alter role ${login} login password '${login}'`);
    }
  } finally {
    await client.end();
  }
}
