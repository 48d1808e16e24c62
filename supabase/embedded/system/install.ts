import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';

const onceFile = '5-once.sql';

/** Gives a plain database what a new Supabase project has: roles, auth, storage, extensions; and a mailbox. */
export async function installSystemSchema(databaseUrl: string): Promise<void> {
  const files = await readSystemFiles();
  const print = createHash('sha256')
    .update(files.map((file) => file.sql).join('\n'))
    .digest('hex');
  const client = new pg.Client({ connectionString: databaseUrl });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const seen = await client.query<{ print: string | null }>(
      `select obj_description(to_regnamespace('mailbox'), 'pg_namespace') as print`,
    );
    const installed = seen.rows[0]?.print ?? null;
    if (installed === print) return;
    await client.query('begin');
    await client.query(`select pg_advisory_xact_lock(hashtext('mainstay.system'))`);
    await client.query('set local client_min_messages = warning');
    for (const file of files) {
      if (file.name === onceFile && installed !== null) continue;
      await client.query(file.sql);
    }
    await client.query(`comment on schema mailbox is '${print}'`);
    await client.query('commit');
    const name = await client.query<{ name: string }>('select current_database() as name');
    const database = pg.escapeIdentifier(name.rows[0]?.name ?? 'postgres');
    await client.query(`alter database ${database} set search_path = "$user", public, extensions`);
  } finally {
    await client.end();
  }
}

async function readSystemFiles(): Promise<{ name: string; sql: string }[]> {
  const directory = import.meta.dirname;
  const names = (await readdir(directory)).filter((name) => name.endsWith('.sql')).sort();
  return Promise.all(
    names.map(async (name) => ({ name, sql: await readFile(join(directory, name), 'utf8') })),
  );
}
