import type { SupabaseClient } from '@supabase/supabase-js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readTenant } from '~/platform/db/tenant.server';
import { startTestApi } from '../../../tests/setup/api';
import { testDb } from '../../../tests/setup/database';
import { arrangeTenant } from '../../../tests/setup/people';
import type { TableProbe } from './probe';
import { makeWorld, type World } from './world';

/** The probes of cross-tenant.test.ts again, by the road our pages never take: a person's token at the Data API. */

const files = import.meta.glob<{ probes: Record<string, TableProbe> }>('./probes/*.ts', {
  eager: true,
});

let api: Awaited<ReturnType<typeof startTestApi>>;
let victim: World;
let attackers: SupabaseClient[];
let tables: string[];

beforeAll(async () => {
  api = await startTestApi();
  victim = await makeWorld('owner');
  for (const file of Object.values(files)) {
    for (const probe of Object.values(file.probes)) await probe.rows(victim);
  }
  const { owner } = await arrangeTenant();
  const forged = {
    ...owner,
    ctx: { claims: { ...owner.ctx.claims, app_metadata: { tenant_id: victim.tenant.id } } },
  };
  attackers = [api.as(owner), api.as(forged)];
  const { rows } = await testDb().owner.query<{ name: string }>(
    `select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
       and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id') order by 1`,
  );
  tables = rows.map((row) => row.name);
});

afterAll(() => api.stop());

/** What the owner of the database sees of the victim: must be the same before and after. */
async function fingerprint(): Promise<string> {
  const parts: string[] = [];
  for (const table of tables) {
    const { rows } = await testDb().owner.query(
      `select count(*) || ':' || coalesce(md5(string_agg(t::text, ',' order by t::text)), '') as mark
       from public.${table} t where tenant_id = $1`,
      [victim.tenant.id],
    );
    parts.push(`${table} ${rows[0].mark}`);
  }
  return parts.join('\n');
}

describe('at the Data API', () => {
  test("the victim's own people do see rows, so the probes mean something", async () => {
    const { data, error } = await api.as(victim.actor).from('clients').select('id');
    expect(error).toBeNull();
    expect(data?.length).toBeGreaterThan(0);
  });

  test("another tenant's rows cannot be read, counted or found by id", async () => {
    const leaks: string[] = [];
    for (const attacker of attackers) {
      for (const table of tables) {
        const found = await attacker
          .from(table)
          .select('tenant_id', { count: 'exact' })
          .eq('tenant_id', victim.tenant.id);
        if (found.data?.length || found.count) leaks.push(table);
      }
    }
    expect(leaks).toEqual([]);
  });

  test('a client reads what is theirs, but no row that has columns of the staff’s', async () => {
    const house = await makeWorld('client');
    for (const file of Object.values(files)) {
      for (const probe of Object.values(file.probes)) await probe.rows(house);
    }
    const client = api.as(house.actor);
    for (const table of ['projects', 'tasks'] as const) {
      const shown = await readTenant(house.actor.ctx, (trx) =>
        trx.selectFrom(table).select('id').execute(),
      );
      expect(shown.length, table).toBeGreaterThan(0);
      expect(await client.from(table).select()).toMatchObject({ error: null, data: [] });
    }
    const tickets = await client.from('tickets').select();
    expect(tickets.data?.length).toBeGreaterThan(0);
  });

  test('nor changed, deleted or added to, and every refusal sounds the same', async () => {
    const before = await fingerprint();
    const hints = new Set<string>();
    for (const attacker of attackers) {
      for (const table of tables) {
        const mine = { tenant_id: victim.tenant.id };
        const inserted = await attacker.from(table).insert(mine);
        if (inserted.error) hints.add(`insert ${inserted.error.code}`);
        const deleted = await attacker.from(table).delete().eq('tenant_id', victim.tenant.id);
        if (deleted.error) hints.add(`delete ${deleted.error.code}`);
        const changed = await attacker.from(table).update(mine).eq('tenant_id', victim.tenant.id);
        if (changed.error) hints.add(`update ${changed.error.code}`);
      }
    }
    expect(await fingerprint()).toBe(before);
    expect([...hints].sort()).toEqual(['delete 42501', 'insert 42501', 'update 42501']);
  });

  test('without a token there is nothing at all', async () => {
    const nobody = api.as({ ...victim.actor, ctx: { claims: { role: 'anon' } } });
    const open: string[] = [];
    for (const table of tables) {
      const { data } = await nobody.from(table).select('tenant_id').limit(1);
      if (data?.length) open.push(table);
    }
    expect(open).toEqual([]);
  });

  test('our own functions are not offered', async () => {
    for (const attacker of attackers) {
      for (const name of [
        'create_tenant',
        'session',
        'enqueue',
        'emit',
        'audit',
        'custom_access_token_hook',
      ]) {
        const { error } = await attacker.rpc(name, {});
        expect(error, name).not.toBeNull();
      }
    }
  });
});
