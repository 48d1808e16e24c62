import { createHash, randomBytes } from 'node:crypto';
import type { SupabaseClient } from '@supabase/supabase-js';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { requestExport } from '~/modules/export/commands/request-export.server';
import { runExport } from '~/modules/export/commands/run-export.server';
import { exportedTables } from '~/modules/export/tables';
import type { TableProbe } from '../../../supabase/tests/rls/probe';
import { makeWorld, type World } from '../../../supabase/tests/rls/world';
import { startTestApi } from '../../setup/api';
import { testDb } from '../../setup/database';
import { closeJobs, jobFor } from '../../setup/jobs';
import { arrangeTenant, openContext, type TestTenant } from '../../setup/people';
import { zip } from '../../setup/zip';
import { emptyTenant, exportOf, importInto, newest } from './arrange';

const files = import.meta.glob<{ probes: Record<string, TableProbe> }>(
  '../../../supabase/tests/rls/probes/*.ts',
  { eager: true },
);

let api: Awaited<ReturnType<typeof startTestApi>>;
let admin: SupabaseClient;
let world: World;
let original: Map<string, Buffer>;
let empty: TestTenant;

beforeAll(async () => {
  api = await startTestApi();
  admin = api.admin();
  world = await makeWorld('owner');
  for (const file of Object.values(files)) {
    for (const [table, probe] of Object.entries(file.probes)) {
      // One export at a time: this one is ours.
      if (!/^data_(ex|im)ports$/.test(table)) await probe.rows(world);
    }
  }
  // Rows that probes make for no person's sake, and a file with bytes.
  await testDb().owner.query(
    `update public.tenants set legal_name = 'Whole Company', tax_ids = '[{"label": "GSTIN", "value": "27AAPFU0939F1ZV"}]',
       idle_minutes = 60, brand_color = '#7a1f4b' where id = $1`,
    [world.tenant.id],
  );
  await putFile(world.tenant, world.clients.own);
  // The probes' own exports and imports are under way for good.
  for (const table of ['data_exports', 'data_imports']) {
    await testDb().owner.query(`delete from public.${table} where tenant_id = $1`, [
      world.tenant.id,
    ]);
  }
  original = await exportOf(world.tenant, admin);
}, 120_000);

afterAll(async () => {
  await closeJobs();
  await api.stop();
});

beforeEach(async () => {
  empty = await emptyTenant(world.tenant.owner);
});

async function putFile(tenant: TestTenant, client: string): Promise<void> {
  const bytes = Buffer.from(`Notes ${randomBytes(40_000).toString('hex')}`);
  const { rows } = await testDb().owner.query(
    `insert into public.files (tenant_id, name, content_type, byte_size, sha256)
     values ($1, 'notes.txt', 'text/plain', $2, $3) returning id`,
    [tenant.id, bytes.length, createHash('sha256').update(bytes).digest()],
  );
  const { id } = rows[0];
  await testDb().owner.query(`update public.files set status = 'ready' where id = $1`, [id]);
  await testDb().owner.query(
    `insert into public.attachments (tenant_id, file_id, record_type, record_id) values ($1, $2, 'clients', $3)`,
    [tenant.id, id, client],
  );
  const { error } = await admin.storage
    .from('files')
    .upload(`${tenant.id}/${id}`, bytes, { contentType: 'text/plain' });
  expect(error).toBeNull();
}

const manifestOf = (entries: ReadonlyMap<string, Buffer>) =>
  JSON.parse(String(entries.get('manifest.json')));

/** Without what must differ: the company's id and address, the time, and checksums over these. */
function normal(entries: ReadonlyMap<string, Buffer>): Record<string, string> {
  const { tenant, exportedAt, seal, tables, ...rest } = manifestOf(entries);
  const manifest = {
    ...rest,
    tables: tables.map(({ sha256: _, ...table }: { sha256: string }) => table),
  };
  const text = (bytes: Buffer | string) => String(bytes).replaceAll(tenant.id, 'TENANT');
  return Object.fromEntries(
    [...entries].map(([name, bytes]) => [
      name,
      name === 'manifest.json' ? text(JSON.stringify(manifest)) : text(bytes.toString('latin1')),
    ]),
  );
}

describe('an export', () => {
  test('has rows of every table it is about, in UTF-8 JSON Lines with checksums', () => {
    const { tables, format, version } = manifestOf(original);
    expect({ format, version }).toEqual({ format: 'mainstay-export', version: 1 });
    expect(tables.map(({ name }: { name: string }) => name)).toEqual([...exportedTables]);
    for (const { name, rows, sha256 } of tables) {
      const bytes = original.get(`tables/${name}.jsonl`) ?? Buffer.alloc(0);
      expect(String(bytes).split('\n').filter(Boolean).length, name).toBe(rows);
      expect(createHash('sha256').update(bytes).digest('hex'), name).toBe(sha256);
      for (const line of String(bytes).split('\n').filter(Boolean)) {
        expect(JSON.parse(line).tenant_id, name).toBe(world.tenant.id);
      }
    }
  });

  test('imported into an empty company yields the same export', async () => {
    const archive = await zip(original);
    expect(await importInto(empty, archive, admin)).toMatchObject({
      status: 'done',
      problem: null,
      invited: 0,
    });
    expect(normal(await exportOf(empty, admin))).toEqual(normal(original));
  });

  test('without files tells of them, and imports', async () => {
    const entries = await exportOf(world.tenant, admin, false);
    expect([...entries.keys()].some((name) => name.startsWith('files/'))).toBe(false);
    expect(await importInto(empty, await zip(entries), admin)).toMatchObject({ status: 'done' });
  });

  test('cut short while it is written begins anew', async () => {
    const other = await arrangeTenant();
    await putFile(other, crypto.randomUUID());
    await requestExport(await openContext(other.owner, other), true);
    const id = await newest('data_exports', other);
    const failing = new Proxy(admin.storage, {
      get: (target, name) =>
        name === 'from'
          ? (bucket: string) => {
              if (bucket === 'files') throw new Error('the worker was killed');
              return target.from(bucket);
            }
          : Reflect.get(target, name),
    });
    await expect(runExport(jobFor(other), id, failing)).rejects.toThrow();
    const { rows } = await testDb().owner.query(
      'select status from public.data_exports where id = $1',
      [id],
    );
    expect(rows[0].status).toBe('running');
    await runExport(jobFor(other, { attempt: 2 }), id, admin.storage);
    const after = await testDb().owner.query(
      'select status, done = total as whole, byte_size > 0 as weighs from public.data_exports where id = $1',
      [id],
    );
    expect(after.rows[0]).toEqual({ status: 'ready', whole: true, weighs: true });
  });
});
