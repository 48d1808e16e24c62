import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { listQueue, readQueueFilter } from '~/modules/support/queries/queue.server';
import { kyselyFor } from '~/platform/db/kysely.server';
import { type Claims, readTenant, withTenant } from '~/platform/db/tenant.server';
import { setting } from '../setting';

// A bare Node server that answers with the queue's first page as JSON. Who asks the database is all that
// differs: its owner, past all policies, or the product, as a member of the tenant.

const claims: Claims = JSON.parse(setting('BENCH_CLAIMS'));
const tenantId = claims.app_metadata?.tenant_id ?? '';
const scope = { tenantId, userId: claims.sub ?? '' };
const filter = readQueueFilter(new URLSearchParams());

/** The very statement that the product's query makes. */
async function statement(): Promise<{ text: string; values: unknown[] }> {
  let made = { text: '', values: [] as unknown[] };
  const recorder = {
    query: ({ text, values = [] }: pg.QueryConfig) => {
      made = { text, values };
      return Promise.resolve({ rows: [], fields: [], command: 'SELECT', rowCount: 0, oid: 0 });
    },
  };
  await listQueue(kyselyFor(recorder), scope, filter);
  return made;
}

async function asOwner(): Promise<() => Promise<unknown[]>> {
  const { text, values } = await statement();
  const pool = new pg.Pool({ connectionString: setting('BENCH_OWNER_URL'), max: 20 });
  return async () => (await pool.query(text, values)).rows.slice(0, 50);
}

const ways: Record<string, () => Promise<() => Promise<unknown[]>>> = {
  owner: asOwner,
  readTenant: async () => async () =>
    (await readTenant({ claims }, (trx) => listQueue(trx, scope, filter))).rows,
  withTenant: async () => async () =>
    (await withTenant({ claims }, (trx) => listQueue(trx, scope, filter))).rows,
};

const list = await ways[setting('BENCH_WAY')]?.();
if (!list) throw new Error('No such way to ask');
const server = createServer((_request, response) => {
  list().then(
    (rows) => {
      response.setHeader('Content-Type', 'application/json');
      response.end(JSON.stringify(rows));
    },
    (error: unknown) => {
      console.error(error);
      response.writeHead(500).end();
    },
  );
});
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
