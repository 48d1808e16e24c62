import { Logger, runMigrations } from 'graphile-worker';
import pg from 'pg';
import { migrate } from '../stack.ts';

/**
 * Brings a database up to date, as its owner: the queue's tables, our migrations, and what the worker login
 * may do with the queue. Every command, the test template and a deployment's release step come through here.
 */
export async function prepareDatabase(ownerUrl: string): Promise<string[]> {
  await runMigrations({ connectionString: ownerUrl, logger: quiet });
  const applied = await migrate(ownerUrl);
  await query(ownerUrl, workerMayUseQueue);
  return applied;
}

const quiet = new Logger(() => () => undefined);

/** Lets the two logins in with the passwords of the embedded stack (their own names). Never for a real one. */
export async function setDemoPasswords(ownerUrl: string): Promise<void> {
  await query(
    ownerUrl,
    ['mainstay_web', 'mainstay_worker']
      .map((login) => `alter role ${login} login password '${login}'`)
      .join(';'),
  );
}

// graphile-worker turns RLS on for its tables, and the worker login neither owns them nor bypasses RLS.
const workerMayUseQueue = `
  grant usage on schema graphile_worker to mainstay_worker;
  grant select, insert, update, delete on all tables in schema graphile_worker to mainstay_worker;
  grant usage, select, update on all sequences in schema graphile_worker to mainstay_worker;
  grant execute on all functions in schema graphile_worker to mainstay_worker;
  do $$
  declare queue_table record;
  begin
    for queue_table in
      select c.oid::regclass as name from pg_class c
      where c.relnamespace = 'graphile_worker'::regnamespace and c.relkind = 'r' and c.relrowsecurity
        and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'worker_login')
    loop
      execute format(
        'create policy worker_login on %s to mainstay_worker using (true) with check (true)', queue_table.name);
    end loop;
  end
  $$;
`;

async function query(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
