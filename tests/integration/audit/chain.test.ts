import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sealTrail } from '~/modules/audit/commands/seal.server';
import { contentHash, genesis, linkHash } from '~/modules/audit/proof/chain';
import { withTenant } from '~/platform/db/tenant.server';
import { testDb } from '../../setup/database';
import { closeJobs, jobFor } from '../../setup/jobs';
import { arrangeTenant, type TestTenant } from '../../setup/people';
import { type BuiltWorker, buildWorker, eventually } from '../../setup/worker';
import { addEntries, asSuperuser, sealsOf } from './arrange';

let tenant: TestTenant;
const owner = () => testDb().owner;
const counted = async (table: string) => {
  const { rows } = await owner().query<{ count: number }>(
    `select count(*)::int as count from ${table} where tenant_id = $1`,
    [tenant.id],
  );
  return rows[0]?.count ?? -1;
};

/** Whole: every entry once, numbered without a gap, each link following from the one before. */
async function expectWhole(): Promise<void> {
  const { rows } = await owner().query<{
    seq: number;
    entry_id: string;
    content_hash: string;
    hash: string;
  }>(
    `select seq::int, entry_id, encode(content_hash, 'hex') as content_hash, encode(hash, 'hex') as hash
     from public.audit_seals where tenant_id = $1 order by seq`,
    [tenant.id],
  );
  let previous = genesis;
  rows.forEach((row, index) => {
    const seq = index + 1;
    expect(row.seq).toBe(seq);
    const link = { tenant: tenant.id, seq, id: row.entry_id, content: row.content_hash, previous };
    expect(row.hash).toBe(linkHash(link));
    previous = row.hash;
  });
  expect(rows).toHaveLength(await counted('public.audit_entries'));
  expect(await counted('private.audit_pending')).toBe(0);
}

beforeEach(async () => {
  tenant = await arrangeTenant();
});
afterAll(closeJobs);

describe('sealing', () => {
  test('covers every entry once, in a chain without gaps, and goes on where it ended', async () => {
    await addEntries(tenant, 25);
    await sealTrail(jobFor(tenant), 10);
    await expectWhole();
    await addEntries(tenant, 3);
    await sealTrail(jobFor(tenant));
    await expectWhole();
    expect(await sealTrail(jobFor(tenant))).toBe(0);
  });

  test('two and more sealers at once seal each entry once', async () => {
    await addEntries(tenant, 120);
    const sealed = await Promise.all([1, 2, 3, 4].map(() => sealTrail(jobFor(tenant), 7)));
    expect(sealed.reduce((sum, count) => sum + count, 0)).toBe(
      await counted('public.audit_entries'),
    );
    await expectWhole();
  });

  test('an entry that was written first and committed last is not passed over', async () => {
    const slow = await owner().connect();
    await slow.query('begin');
    await slow.query(`select private.audit($1, 'update', 'clients', 'early')`, [tenant.id]);
    await addEntries(tenant, 5);
    await sealTrail(jobFor(tenant));
    await slow.query('commit');
    slow.release();
    await sealTrail(jobFor(tenant));
    await expectWhole();
  });

  test('writers wait neither for each other nor for the sealer', async () => {
    await addEntries(tenant, 3);
    const sealer = await owner().connect();
    const writer = await owner().connect();
    await sealer.query('begin');
    await sealer.query(`select pg_advisory_xact_lock(hashtextextended('audit:' || $1, 0))`, [
      tenant.id,
    ]);
    await sealer.query('delete from private.audit_pending where tenant_id = $1', [tenant.id]);
    await writer.query('begin');
    await writer.query(`select private.audit($1, 'update', 'clients', 'one')`, [tenant.id]);
    // Would wait until the end of the test if either held it up.
    await addEntries(tenant, 2);
    for (const client of [sealer, writer]) {
      await client.query('rollback');
      client.release();
    }
  });

  test('numbers keep every digit: a change in the last one shows', () => {
    const hash = (text: string) => contentHash(JSON.parse(text));
    expect(hash('{"a":1}')).not.toBe(hash('{"a":2}'));
  });
});

describe('kill -9', () => {
  let program: BuiltWorker;
  beforeAll(async () => {
    program = await buildWorker();
  }, 60_000);
  afterAll(() => program.remove());

  test('in the middle of sealing: the next worker goes on, nothing twice, nothing lost', async () => {
    await addEntries(tenant, 6_000);
    const env = { WORKER_DATABASE_URL: testDb().workerUrl, RESEND_API_KEY: 're_test' };
    await owner().query(
      `select private.enqueue('audit/seal', jsonb_build_object('tenant_id', $1::text))`,
      [tenant.id],
    );
    const first = program.start(env);
    await eventually('it is under way', async () => (await sealsOf(tenant)).length > 0, 30);
    await first.kill('SIGKILL');
    const left = await counted('private.audit_pending');
    expect(left).toBeGreaterThan(0);
    const second = program.start(env);
    await eventually(
      'all is sealed',
      async () => (await counted('private.audit_pending')) === 0,
      40,
    );
    await second.kill('SIGTERM');
    await expectWhole();
  }, 90_000);
});

describe('append-only, even for the owner', () => {
  const refused = [
    ['update public.audit_seals set hash = hash', 'audit_seals is append-only'],
    ['delete from public.audit_seals', 'audit_seals is append-only'],
    ['truncate public.audit_seals', 'audit_seals is append-only'],
    ['update public.audit_entries set action = action', 'audit_entries is append-only'],
    ['delete from public.audit_entries', 'audit_entries is append-only'],
    ['truncate public.audit_entries cascade', 'is append-only'],
    ['truncate public.audit_anchors', 'audit_anchors is append-only'],
    ['truncate public.audit_removals', 'audit_removals is append-only'],
  ] as const;
  test.each(refused)('%s', async (statement, reason) => {
    await addEntries(tenant, 1);
    await sealTrail(jobFor(tenant));
    await expect(owner().query(statement)).rejects.toThrow(reason);
  });

  test('only a job appends to the chain, and only what follows', async () => {
    const seal = (seq: number) =>
      `select private.seal_entries('[{"seq": ${seq}, "id": "${tenant.id}", "content": "${genesis}", "hash": "${genesis}"}]')`;
    const run = (ctx: Parameters<typeof withTenant>[0], text: string) =>
      withTenant(ctx, (trx) =>
        trx.executeQuery({ sql: text, parameters: [], query: { kind: 'RawNode' } } as never),
      );
    await expect(run(tenant.owner.ctx, seal(1))).rejects.toThrow('for jobs only');
    await sealTrail(jobFor(tenant));
    await expect(run(jobFor(tenant), seal(99_999))).rejects.toThrow('the chain has moved on');
  });

  test('a company that is deleted takes its chain along', async () => {
    await addEntries(tenant, 2);
    await sealTrail(jobFor(tenant));
    await asSuperuser(['select 1']);
    await owner().query('delete from public.tenants where id = $1', [tenant.id]);
    expect(await counted('public.audit_seals')).toBe(0);
  });
});
