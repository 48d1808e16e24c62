import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { SupabaseClient } from '@supabase/supabase-js';
import { exportPath, importPath, storeArchive } from '~/modules/export/archive/storage.server';
import { requestExport } from '~/modules/export/commands/request-export.server';
import { runExport } from '~/modules/export/commands/run-export.server';
import { runImport } from '~/modules/export/commands/run-import.server';
import type { JobContext } from '~/platform/jobs/task.server';
import { testDb } from '../../setup/database';
import { jobFor } from '../../setup/jobs';
import { openContext, type TestTenant } from '../../setup/people';
import { unzip } from '../../setup/zip';

/** A tenant that an existing person owns, empty. */
export async function emptyTenant(owner: TestTenant['owner']): Promise<TestTenant> {
  const slug = `empty-${crypto.randomUUID().slice(0, 8)}`;
  const { rows } = await testDb().owner.query<{ id: string; membership: string }>(
    `with made as (select private.create_tenant($1, $1, 'US', 'USD', 'UTC', 'en', 'agency', $2, 'Owner') as id)
     select id from made`,
    [slug, owner.userId],
  );
  const id = rows[0]?.id ?? '';
  const claims = { ...owner.ctx.claims, app_metadata: { tenant_id: id } };
  return { id, slug, owner: { ...owner, membershipId: null, ctx: { claims } } };
}

/** Exports a company and returns the archive's entries. */
export async function exportOf(
  tenant: TestTenant,
  admin: SupabaseClient,
  withFiles = true,
): Promise<Map<string, Buffer>> {
  await requestExport(await openContext(tenant.owner, tenant), withFiles);
  const id = await newest('data_exports', tenant);
  await runExport(jobFor(tenant), id, admin.storage);
  const { data, error } = await admin.storage.from('exports').download(exportPath(tenant.id, id));
  if (error) throw error;
  return unzip(Buffer.from(await data.arrayBuffer()));
}

/** Imports an archive as its owner would have uploaded it; returns how it ended. */
export async function importInto(
  tenant: TestTenant,
  archive: Buffer,
  admin: SupabaseClient,
  over: Partial<JobContext> = {},
) {
  const id = await upload(tenant, archive, admin);
  await runImport(jobFor(tenant, over), id, admin.storage, admin.auth.admin);
  return state(id);
}

/** Stores an archive and its row, without running the job. */
export async function upload(tenant: TestTenant, archive: Buffer, admin: SupabaseClient) {
  const directory = await mkdtemp(join(tmpdir(), 'mainstay-test-'));
  const path = join(directory, 'a.zip');
  await pipeline([archive], createWriteStream(path));
  const id = crypto.randomUUID();
  await storeArchive(admin.storage, importPath(tenant.id, id), createReadStream(path));
  await testDb().owner.query(
    'insert into public.data_imports (tenant_id, id, requested_by) values ($1, $2, $3)',
    [tenant.id, id, tenant.owner.userId],
  );
  return id;
}

export async function state(id: string) {
  const { rows } = await testDb().owner.query(
    'select status, problem, problem_values as values, invited from public.data_imports where id = $1',
    [id],
  );
  return rows[0] as {
    status: string;
    problem: string | null;
    values: Record<string, unknown>;
    invited: number;
  };
}

export async function newest(table: string, tenant: TestTenant): Promise<string> {
  const { rows } = await testDb().owner.query(
    `select id from public.${table} where tenant_id = $1 order by id desc limit 1`,
    [tenant.id],
  );
  return rows[0].id;
}

/** How many rows the tenant has in all tables of the list. */
export async function rowCount(tenant: TestTenant, tables: readonly string[]): Promise<number> {
  let sum = 0;
  for (const table of tables) {
    const { rows } = await testDb().owner.query(
      `select count(*)::int as count from ${table} where tenant_id = $1`,
      [tenant.id],
    );
    sum += rows[0].count;
  }
  return sum;
}
