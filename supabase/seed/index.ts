import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';

/** The password of every demo account. Public on purpose: the seed is never loaded in production. */
export const demoPassword = 'mainstay-demo-2026';

/** Who to sign in as, for the banner of `npm start`. */
export const demoAccounts = [
  { email: 'owner@lotus.test', role: 'owner', tenant: 'lotus' },
  { email: 'admin@lotus.test', role: 'admin', tenant: 'lotus' },
  { email: 'manager@lotus.test', role: 'manager', tenant: 'lotus' },
  { email: 'employee@lotus.test', role: 'employee', tenant: 'lotus' },
  { email: 'client@lotus.test', role: 'client', tenant: 'lotus' },
  { email: 'owner@summit.test', role: 'owner', tenant: 'summit' },
  { email: 'crew@summit.test', role: 'crew', tenant: 'summit' },
  { email: 'owner@loom.test', role: 'owner', tenant: 'loom' },
  { email: 'super@mainstay.test', role: 'super_admin', tenant: 'hub' },
];

/** Whether the demo companies are already there. */
export async function isSeeded(databaseUrl: string): Promise<boolean> {
  return withClient(databaseUrl, async (client) => {
    const { rows } = await client.query<{ found: boolean }>(
      `select exists (select from public.tenants where slug = 'lotus') as found`,
    );
    return rows[0]?.found === true;
  });
}

/**
 * Loads the demo companies: the SQL files beside this one, in their order, in one transaction. The same
 * files are what `supabase start` loads. `databaseUrl` is the owner's.
 */
export async function seed({ databaseUrl }: { databaseUrl: string }): Promise<void> {
  const files = (await readdir(import.meta.dirname)).filter((file) => file.endsWith('.sql')).sort();
  await withClient(databaseUrl, async (client) => {
    await client.query('begin');
    for (const file of files) {
      await client.query(await readFile(join(import.meta.dirname, file), 'utf8')).catch((cause) => {
        throw new Error(`The seed ${file} failed: ${(cause as Error).message}`, { cause });
      });
    }
    await client.query('commit');
  });
}

async function withClient<T>(
  databaseUrl: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
