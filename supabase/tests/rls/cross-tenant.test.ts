import { sql } from 'kysely';
import pg from 'pg';
import { beforeAll, describe, expect, test } from 'vitest';
import { readTenant, withTenant } from '~/platform/db/tenant.server';
import { testDb } from '../../../tests/setup/database';
import { arrangeTenant, type TestTenant } from '../../../tests/setup/people';
import type { TableProbe } from './probe';
import { makeWorld, type World } from './world';

/** T6, 8.4.1: the owner of one tenant against every table of another, with its real ids in hand. */

const files = import.meta.glob<{ probes: Record<string, TableProbe> }>('./probes/*.ts', {
  eager: true,
});

let victim: World;
let attacker: TestTenant;
let tables: { name: string; updatable: string[]; insertable: string[] }[];

beforeAll(async () => {
  victim = await makeWorld('owner');
  attacker = await arrangeTenant();
  for (const file of Object.values(files)) {
    for (const probe of Object.values(file.probes)) await probe.rows(victim);
  }
  const { rows } = await testDb().owner.query(`
    select c.relname as name,
      array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        and has_column_privilege('authenticated', c.oid, a.attnum, 'update')) as updatable,
      array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        and has_column_privilege('authenticated', c.oid, a.attnum, 'insert') and a.attgenerated = '') as insertable
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
      and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id')`);
  tables = rows;
});

/** The attacker in their own tenant, and the attacker claiming to be in the victim's. */
const disguises = () => [
  attacker.owner.ctx,
  { claims: { ...attacker.owner.ctx.claims, app_metadata: { tenant_id: victim.tenant.id } } },
];

async function refused(work: Promise<unknown>): Promise<boolean> {
  try {
    await work;
    return false;
  } catch (error) {
    if (error instanceof pg.DatabaseError && ['42501', '23503', '23514'].includes(error.code ?? ''))
      return true;
    throw error;
  }
}

describe('another tenant', () => {
  test('has rows to steal in every table', async () => {
    const empty: string[] = [];
    for (const { name } of tables) {
      const { rowCount } = await testDb().owner.query(
        `select from public.${name} where tenant_id = $1 limit 1`,
        [victim.tenant.id],
      );
      if (!rowCount) empty.push(name);
    }
    // Filled by flows rather than by a permission; tried on their own below all the same.
    expect(
      empty.filter((name) => !['notifications', 'notification_preferences'].includes(name)),
    ).toEqual([]);
  });

  test('shows no row of any table', async () => {
    const leaks: string[] = [];
    for (const ctx of disguises()) {
      for (const { name } of tables) {
        const { rows } = await readTenant(ctx, (trx) =>
          sql`select 1 from ${sql.table(name)} where tenant_id = ${victim.tenant.id} limit 1`.execute(
            trx,
          ),
        ).catch((error: unknown) => {
          if (error instanceof pg.DatabaseError && error.code === '42501') return { rows: [] };
          throw error;
        });
        if (rows.length > 0) leaks.push(name);
      }
    }
    expect(leaks).toEqual([]);
  });

  test('lets no row be changed or deleted', async () => {
    const changed: string[] = [];
    for (const ctx of disguises()) {
      for (const { name, updatable } of tables) {
        for (const column of updatable) {
          const work = withTenant(ctx, async (trx) => {
            const result =
              await sql`update ${sql.table(name)} set ${sql.ref(column)} = ${sql.ref(column)}
              where tenant_id = ${victim.tenant.id}`.execute(trx);
            if (Number(result.numAffectedRows ?? 0) > 0) changed.push(`update ${name}.${column}`);
          });
          await refused(work);
        }
        const work = withTenant(ctx, async (trx) => {
          const result =
            await sql`delete from ${sql.table(name)} where tenant_id = ${victim.tenant.id}`.execute(
              trx,
            );
          if (Number(result.numAffectedRows ?? 0) > 0) changed.push(`delete ${name}`);
        });
        await refused(work);
      }
    }
    expect(changed).toEqual([]);
  });

  test('takes no row, even a copy of one of its own', async () => {
    const taken: string[] = [];
    for (const ctx of disguises()) {
      for (const { name, insertable } of tables) {
        if (!insertable.includes('tenant_id')) continue;
        const { rows } = await testDb().owner.query(
          `select to_jsonb(t) as row from public.${name} t where tenant_id = $1 limit 1`,
          [victim.tenant.id],
        );
        if (!rows[0]) continue;
        const columns = insertable.filter((column) => column !== 'id');
        const list = sql.join(columns.map((column) => sql.ref(column)));
        const copy = withTenant(ctx, (trx) =>
          sql`insert into ${sql.table(name)} (${list}) select ${list}
            from jsonb_populate_record(null::${sql.table(name)}, ${JSON.stringify(rows[0].row)}::jsonb)`.execute(
            trx,
          ),
        );
        if (!(await refusedByPolicy(copy))) taken.push(name);
      }
    }
    expect(taken).toEqual([]);
  });
});

/** Row-level security is checked before unique keys, so a duplicate would itself be a hint. */
async function refusedByPolicy(work: Promise<unknown>): Promise<boolean> {
  try {
    await work;
    return false;
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === '42501') return true;
    throw error;
  }
}
