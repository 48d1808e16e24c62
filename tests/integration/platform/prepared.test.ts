import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { createPool } from '~/platform/db/pool.server';
import { readTenant, withTenant } from '~/platform/db/tenant.server';
import { testDb } from '../../setup/database';
import { arrangeMember, arrangeTenant, type TestPerson, type TestTenant } from '../../setup/people';

// Statements that are used often are prepared; readers share packets. Neither may change what anybody sees.

let tenant: TestTenant;
let other: TestTenant;
let employee: TestPerson;
beforeAll(async () => {
  [tenant, other] = [await arrangeTenant(), await arrangeTenant()];
  employee = await arrangeMember(tenant, 'client');
});

async function withOneConnection(work: (pool: ReturnType<typeof createPool>) => Promise<void>) {
  const pool = createPool(testDb().webUrl, 1);
  await work(pool).finally(() => pool.end());
}

test('a prepared statement answers each person by their own rights', async () => {
  await withOneConnection(async (pool) => {
    const audits = ({ ctx }: TestPerson) =>
      readTenant({ ...ctx, pool }, (trx) =>
        trx.selectFrom('audit_entries').select('tenant_id').limit(3).execute(),
      );
    for (let round = 0; round < 15; round++) {
      const seen = [await audits(tenant.owner), await audits(employee), await audits(other.owner)];
      const tenants = seen.map((rows) => [...new Set(rows.map((row) => row.tenant_id))]);
      expect(tenants).toEqual([[tenant.id], [], [other.id]]);
    }
    const { rows } = await pool.query<{ name: string }>('select name from pg_prepared_statements');
    expect(rows.length).toBeGreaterThan(0);
  });
});

test('a changed table costs one request of each connection, not all to come', async () => {
  const { owner } = testDb();
  await owner.query('create table public.shapes (a integer); insert into public.shapes values (1)');
  await owner.query('grant select on public.shapes to authenticated');
  await withOneConnection(async (pool) => {
    const read = () =>
      readTenant({ ...tenant.owner.ctx, pool }, (trx) =>
        sql<{ a: number; b?: number }>`select * from public.shapes`.execute(trx),
      );
    for (let round = 0; round < 12; round++) await read();
    await owner.query('alter table public.shapes add column b integer default 2');
    await expect(read()).rejects.toThrow('cached plan');
    expect((await read()).rows).toEqual([{ a: 1, b: 2 }]);
  });
  await owner.query('drop table public.shapes');
});

test('what is asked at once is one transaction, what is asked later another', async () => {
  await withOneConnection(async (pool) => {
    const id = (trx: Parameters<Parameters<typeof readTenant>[1]>[0]) =>
      sql<{ id: string; role: string }>`
        select virtualtransaction as id, current_user as role from pg_locks
        where locktype = 'virtualxid' and pid = pg_backend_pid()`
        .execute(trx)
        .then(({ rows }) => rows[0]);
    const [a, b, c] = await readTenant({ ...tenant.owner.ctx, pool }, async (trx) => [
      ...(await Promise.all([id(trx), id(trx)])),
      await id(trx),
    ]);
    expect(a).toEqual(b);
    expect(c?.id).not.toBe(a?.id);
    expect([a?.role, c?.role]).toEqual(['authenticated', 'authenticated']);
    const { rows } = await pool.query('select current_user as role');
    expect(rows).toEqual([{ role: 'mainstay_web' }]);
  });
});

test('a failing reader leaves a usable connection, whatever else it had asked', async () => {
  await withOneConnection(async (pool) => {
    const ctx = { ...tenant.owner.ctx, pool };
    const roles = readTenant(ctx, (trx) =>
      Promise.all([
        sql`select 1 / 0`.execute(trx),
        trx
          .selectFrom('roles')
          .select('id')
          .execute()
          .catch(() => []),
      ]),
    );
    await expect(roles).rejects.toThrow('division by zero');
    const thrown = readTenant(ctx, async (trx) => {
      void trx.selectFrom('roles').select('id').execute();
      throw new Error('stop');
    });
    await expect(thrown).rejects.toThrow('stop');
    const write = withTenant(ctx, (trx) =>
      trx.insertInto('clients').values({ tenant_id: tenant.id, name: 'After' }).execute(),
    );
    await expect(write).resolves.toHaveLength(1);
  });
});
