import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { startApi } from '../../../supabase/embedded/stack.ts';
import { benchmarkTables, generate } from '../../../supabase/seed/benchmark/generate.ts';
import { cases, measure } from '../../load/bench.ts';
import { enter, type Place } from '../../load/place.ts';
import { startProduct } from '../../load/product.ts';
import { makePrograms, type Programs } from '../../load/programs.ts';
import { asText } from '../../load/report.ts';
import { testDb } from '../../setup/database.ts';

// That the bench measures what it says it does, at a size at which its numbers mean nothing.

let place: Place;
let programs: Programs;
let end = async () => {};

beforeAll(async () => {
  const directory = await mkdtemp(join(tmpdir(), 'bench-'));
  const { url, webUrl, workerUrl } = testDb();
  const api = await startApi({
    databaseUrl: url,
    port: 0,
    appUrl: 'http://127.0.0.1',
    dataDir: directory,
  });
  end = async () => {
    await programs?.remove();
    await api.stop();
    await rm(directory, { recursive: true, force: true });
  };
  const stack = {
    databaseUrl: url,
    webDatabaseUrl: webUrl,
    workerDatabaseUrl: workerUrl,
    apiUrl: api.url,
    anonKey: api.anonKey,
    serviceRoleKey: api.serviceRoleKey,
  };
  const rows = Object.fromEntries(benchmarkTables.map((table) => [table, 20]));
  programs = await makePrograms();
  // Enough tickets that a page of those that still wait is full.
  const size = { tenants: 2, rows: { ...rows, teams: 4, tickets: 600, ticket_messages: 900 } };
  await generate({ databaseUrl: url, ...size });
  place = await enter(stack, directory, size);
  place.origin = (await startProduct(place, programs, { keep: true })).origin;
});

afterAll(() => end());

test('the generator deals the rows to the tenants in turn', async () => {
  const { rows } = await testDb().owner.query(
    `select t.slug, count(*)::int as tickets, max(k.number) as last, c.last_number
     from public.tenants t join public.tickets k on k.tenant_id = t.id
     join private.ticket_counters c on c.tenant_id = t.id group by t.slug, c.last_number order by t.slug`,
  );
  expect(rows).toEqual(
    ['bench-1', 'bench-2'].map((slug) => ({ slug, tickets: 300, last: 300, last_number: 300 })),
  );
});

test('what it writes with triggers off refers to nothing that is missing', async () => {
  const { owner } = testDb();
  const { rows } = await owner.query<{ name: string; orphans: string }>(`
    select k.conname as name, format('select count(*)::int as found from %s c where %s and not exists (select from %s p where %s)',
      k.conrelid::regclass,
      string_agg(format('c.%I is not null', a.attname), ' and '), k.confrelid::regclass,
      string_agg(format('c.%I = p.%I', a.attname, b.attname), ' and ')) as orphans
    from pg_constraint k
    join lateral unnest(k.conkey, k.confkey) as u (mine, theirs) on true
    join pg_attribute a on a.attrelid = k.conrelid and a.attnum = u.mine
    join pg_attribute b on b.attrelid = k.confrelid and b.attnum = u.theirs
    where k.contype = 'f' and k.connamespace = 'public'::regnamespace
    group by k.oid, k.conname, k.conrelid, k.confrelid`);
  expect(rows.length).toBeGreaterThan(50);
  const broken: string[] = [];
  for (const { name, orphans } of rows) {
    const { rows: counted } = await owner.query<{ found: number }>(orphans);
    if (counted[0]?.found !== 0) broken.push(name);
  }
  expect(broken).toEqual([]);
});

test('every case runs, checks what it measures and says so', { timeout: 120_000 }, async () => {
  const said: string[] = [];
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    said.push(String(text));
    return true;
  });
  const results = await measure(place, programs, Object.keys(cases), { rounds: 1, seconds: 0.2 });
  write.mockRestore();
  expect(results).toHaveLength(Object.keys(cases).length);
  for (const result of results) {
    expect(said.join('')).toContain(asText(result));
    if ('figures' in result) {
      for (const { value } of result.figures) expect(value).toBeGreaterThan(0);
      continue;
    }
    for (const { median, share } of result.standings) {
      expect(median).toBeGreaterThan(0);
      expect(share).toBeGreaterThan(0);
    }
    expect(result.standings.some(({ gate }) => gate !== undefined)).toBe(true);
  }
});
