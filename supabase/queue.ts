import { Logger, runMigrations } from 'graphile-worker';
import pg from 'pg';

/**
 * Installs or upgrades graphile-worker's schema as the database owner and lets the worker login, which
 * owns nothing, work on it. Run after the migrations, by whoever deploys (`databaseUrl` is the owner's).
 * graphile enables row-level security on its tables without policies, hence the policies here; the trigger
 * gives new jobs their class (decision 0009), the index serves a tenant's own view of the queue.
 */
export async function installQueue(databaseUrl: string): Promise<void> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 });
  // A server that stops right after this may end a connection that is being closed, in the pool or out of it.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  try {
    await runMigrations({ pgPool: pool, logger: silent });
    await pool.query(grants);
  } finally {
    await pool.end();
  }
}

const grants = `
  grant usage on schema graphile_worker to mainstay_worker;
  grant select, insert, update, delete on all tables in schema graphile_worker to mainstay_worker;
  grant usage on all sequences in schema graphile_worker to mainstay_worker;
  grant execute on all functions in schema graphile_worker to mainstay_worker;
  do $$
  declare t record;
  begin
    for t in select c.relname from pg_catalog.pg_class c
      where c.relnamespace = 'graphile_worker'::regnamespace and c.relkind = 'r' and c.relrowsecurity
    loop
      execute format('drop policy if exists worker on graphile_worker.%I', t.relname);
      execute format('create policy worker on graphile_worker.%I to mainstay_worker using (true) with check (true)', t.relname);
    end loop;
  end
  $$;
  create index if not exists mainstay_tenant_idx on graphile_worker._private_jobs ((payload ->> 'tenant_id'));
  create or replace trigger mainstay_class before insert on graphile_worker._private_jobs
    for each row execute function private.tg_jobs_class();
`;

const silent = new Logger(() => () => undefined);
