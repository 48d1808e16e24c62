import { createHash } from 'node:crypto';
import type { SupabaseClient } from '@supabase/supabase-js';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { purgeExports } from '~/modules/export/commands/purge-exports.server';
import { exportLink, requestExport } from '~/modules/export/commands/request-export.server';
import { rowInTheWay } from '~/modules/export/commands/request-import.server';
import { runImport } from '~/modules/export/commands/run-import.server';
import { exportedTables } from '~/modules/export/tables';
import { readTenant, withTenant } from '~/platform/db/tenant.server';
import { startTestApi } from '../../setup/api';
import { testDb } from '../../setup/database';
import { closeJobs, jobFor } from '../../setup/jobs';
import {
  arrangeClient,
  arrangeMember,
  arrangeTenant,
  openContext,
  type TestPerson,
  type TestTenant,
} from '../../setup/people';
import { zip } from '../../setup/zip';
import { emptyTenant, exportOf, importInto, newest, rowCount, state, upload } from './arrange';

let api: Awaited<ReturnType<typeof startTestApi>>;
let admin: SupabaseClient;
let source: TestTenant;
let employee: TestPerson;
let original: Map<string, Buffer>;
let empty: TestTenant;

beforeAll(async () => {
  api = await startTestApi();
  admin = api.admin();
  source = await arrangeTenant();
  await arrangeClient(source, 'Client');
  employee = await arrangeMember(source, 'employee', { name: 'Asha', employee: {} });
  original = await exportOf(source, admin);
}, 60_000);
afterAll(async () => {
  await closeJobs();
  await api.stop();
});
beforeEach(async () => {
  empty = await emptyTenant(source.owner);
});

type Manifest = {
  version: number;
  tenant: { id: string };
  tables: { name: string; rows: number; sha256: string }[];
  seal?: string;
};

/** The archive with changes somebody made by hand, checksums made to fit. */
async function forged(change: {
  table?: string;
  lines?: (lines: string[]) => string[];
  manifest?: (manifest: Manifest) => void;
  entries?: (entries: Map<string, Buffer>) => void;
}): Promise<Buffer> {
  const entries = new Map(original);
  const manifest: Manifest = JSON.parse(String(entries.get('manifest.json')));
  if (change.table && change.lines) {
    const name = `tables/${change.table}.jsonl`;
    const lines = change.lines(String(entries.get(name)).split('\n').filter(Boolean));
    const bytes = Buffer.from(lines.map((line) => `${line}\n`).join(''));
    entries.set(name, bytes);
    for (const table of manifest.tables.filter((one) => one.name === change.table)) {
      table.rows = lines.length;
      table.sha256 = createHash('sha256').update(bytes).digest('hex');
    }
  }
  change.manifest?.(manifest);
  entries.set('manifest.json', Buffer.from(JSON.stringify(manifest)));
  change.entries?.(entries);
  return zip(entries);
}

const edit = (over: object) => (lines: string[]) =>
  lines.map((line, at) => (at === 0 ? JSON.stringify({ ...JSON.parse(line), ...over }) : line));

describe('an archive that is not right is refused with its reason, and nothing is imported', () => {
  const clients = 'public.clients';
  const cases: [string, () => Promise<Buffer>, object][] = [
    ['no zip', async () => Buffer.from('PK no zip at all'), { problem: 'notZip' }],
    [
      'another zip',
      () => zip(new Map([['a.txt', Buffer.from('hello')]])),
      { problem: 'noManifest' },
    ],
    [
      'a newer format',
      () => forged({ manifest: (m) => void Object.assign(m, { version: 2 }) }),
      { problem: 'newer', values: { version: 2, ours: 1 } },
    ],
    [
      'a row of another company',
      () => forged({ table: clients, lines: edit({ tenant_id: crypto.randomUUID() }) }),
      { problem: 'foreign', values: { table: clients, line: 1 } },
    ],
    [
      'a row that is no JSON',
      () => forged({ table: clients, lines: () => ['{'] }),
      { problem: 'row' },
    ],
    [
      'a row that is a list',
      () => forged({ table: clients, lines: () => ['[]'] }),
      { problem: 'row' },
    ],
    [
      'an unknown column',
      () => forged({ table: clients, lines: edit({ is_admin: true }) }),
      { problem: 'column', values: { column: 'is_admin' } },
    ],
    [
      'a value the database does not take',
      () => forged({ table: clients, lines: edit({ status: 'exploded' }) }),
      { problem: 'refused', values: { table: clients, detail: 'clients_status_check' } },
    ],
    [
      'the same row twice',
      () => forged({ table: clients, lines: (lines) => [...lines, ...lines] }),
      { problem: 'refused', values: { detail: 'clients_pkey' } },
    ],
    [
      'a reference to nothing',
      () =>
        forged({ table: clients, lines: () => [], manifest: () => undefined }).then(async () =>
          forged({
            table: 'public.employees',
            lines: edit({ manager_id: crypto.randomUUID() }),
          }),
        ),
      { problem: 'reference', values: { table: 'public.employees' } },
    ],
    [
      'a table that we do not know',
      () =>
        forged({
          manifest: (m) =>
            void m.tables.push({ name: 'public.api_keys', rows: 0, sha256: '0'.repeat(64) }),
        }),
      { problem: 'table', values: { table: 'public.api_keys' } },
    ],
    [
      'a table without its entry',
      () => forged({ entries: (all) => void all.delete(`tables/${clients}.jsonl`) }),
      { problem: 'missing' },
    ],
    [
      'rows that do not fit the checksum',
      () =>
        forged({ entries: (all) => void all.set(`tables/${clients}.jsonl`, Buffer.from('{}\n')) }),
      { problem: expect.stringMatching(/foreign|checksum/) },
    ],
    [
      'a bomb',
      () =>
        forged({ entries: (all) => void all.set('files/bomb', Buffer.alloc(40 * 1024 * 1024)) }),
      { problem: 'tooLarge' },
    ],
    [
      'no role of owners',
      () =>
        forged({
          table: 'public.roles',
          lines: (lines) => lines.map((line) => line.replace('"key": "owner"', '"key": "boss"')),
        }),
      { problem: 'refused', values: { detail: 'import_owner_role' } },
    ],
  ];

  test.each(cases)('%s', async (_, archive, expected) => {
    const before = await rowCount(empty, exportedTables);
    const ended = await importInto(empty, await archive(), admin);
    expect(ended).toMatchObject({ status: 'failed', ...expected });
    expect(await rowCount(empty, exportedTables)).toBe(before);
    const { data } = await admin.storage.from('exports').list(empty.id);
    expect(data, 'the archive is removed').toEqual([]);
  });

  test('a company that has records', async () => {
    await arrangeClient(empty, 'In the way');
    expect(await rowInTheWay(await openContext(empty.owner, empty))).toBe('public.clients');
    const ended = await importInto(empty, await zip(original), admin);
    expect(ended).toMatchObject({ status: 'failed', problem: 'notEmpty' });
  });
});

test('an import that is killed in the middle leaves nothing and begins anew', async () => {
  const before = await rowCount(empty, exportedTables);
  const id = await upload(empty, await zip(original), admin);
  const failing = new Proxy(admin.auth.admin, {});
  const { owner } = testDb();
  // What kill -9 leaves: a transaction that never commits.
  await owner.query(`create function private.tg_kill() returns trigger language plpgsql set search_path = '' as $$
    begin if new.status = 'done' then raise exception 'killed' using errcode = '57P01'; end if; return new; end $$`);
  await owner.query(
    'create trigger tg_kill before update on public.data_imports for each row execute function private.tg_kill()',
  );
  try {
    await expect(runImport(jobFor(empty), id, admin.storage, failing)).rejects.toThrow('killed');
  } finally {
    await owner.query(
      'drop trigger tg_kill on public.data_imports; drop function private.tg_kill()',
    );
  }
  expect(await rowCount(empty, exportedTables)).toBe(before);
  expect((await state(id)).status).toBe('running');
  await runImport(jobFor(empty, { attempt: 2 }), id, admin.storage, admin.auth.admin);
  expect((await state(id)).status).toBe('done');
});

describe('people of the archive', () => {
  const memberOf = async (tenant: TestTenant, email: string) => {
    const { rows } = await testDb().owner.query(
      `select m.status, r.key from public.memberships m join public.roles r on r.tenant_id = m.tenant_id and r.id = m.role_id
       where m.tenant_id = $1 and m.email = $2`,
      [tenant.id, email],
    );
    return rows[0];
  };

  test('with an account join at once when the archive is ours', async () => {
    await importInto(empty, await zip(original), admin);
    expect(await memberOf(empty, employee.email)).toEqual({ status: 'active', key: 'employee' });
  });

  test('are invited when it was changed: nobody can be enlisted, nor is told who has an account', async () => {
    const archive = await forged({
      table: 'public.clients',
      lines: edit({ name: 'Edited' }),
    });
    expect(await importInto(empty, archive, admin)).toMatchObject({ status: 'done', invited: 1 });
    expect(await memberOf(empty, employee.email)).toEqual({
      status: 'deactivated',
      key: 'employee',
    });
    expect(await memberOf(empty, source.owner.email)).toEqual({ status: 'active', key: 'owner' });
    const { rows } = await testDb().owner.query(
      `select i.email, d.template from public.invitations i join public.deliveries d on d.tenant_id = i.tenant_id and d.recipient = i.email
       where i.tenant_id = $1`,
      [empty.id],
    );
    expect(rows).toEqual([{ email: employee.email, template: 'platform/invitation' }]);
  });

  test('without an account get one that is theirs once they accept', async () => {
    const email = `new-${crypto.randomUUID().slice(0, 8)}@elsewhere.test`;
    const archive = await forged({
      table: 'public.memberships',
      lines: (lines) => lines.map((line) => line.replaceAll(employee.email, email)),
    });
    expect(await importInto(empty, archive, admin)).toMatchObject({ status: 'done', invited: 1 });
    expect(await memberOf(empty, email)).toEqual({ status: 'deactivated', key: 'employee' });
    const { rows } = await testDb().owner.query(
      'select email_confirmed_at, encrypted_password from auth.users where email = $1',
      [email],
    );
    expect(rows[0].email_confirmed_at).toBeNull();
  });

  test('whoever imports owns what they imported', async () => {
    const other = await arrangeTenant();
    expect(await importInto(other, await zip(original), admin)).toMatchObject({ status: 'done' });
    expect(await memberOf(other, other.owner.email)).toEqual({ status: 'active', key: 'owner' });
  });
});

describe('only an owner who has just signed in', () => {
  const stale = (person: TestPerson) =>
    testDb().owner.query(
      `update auth.sessions set created_at = now() - interval '20 minutes' where id = $1`,
      [person.sessionId],
    );

  test('exports, and gets a link; both are recorded', async () => {
    const tenant = await arrangeTenant();
    const ctx = await openContext(tenant.owner, tenant);
    const [admins] = [await arrangeMember(tenant, 'admin')];
    await expect(requestExport(await openContext(admins, tenant), true)).rejects.toMatchObject({
      key: 'export:error.notFresh',
    });
    await exportOf(tenant, admin);
    const id = await newest('data_exports', tenant);
    expect(await exportLink(ctx, id)).toMatch(/archive\?key=/);
    await expect(exportLink(await openContext(admins, tenant), id)).rejects.toMatchObject({
      key: 'export:error.notFresh',
    });
    await stale(tenant.owner);
    await expect(exportLink(ctx, id)).rejects.toMatchObject({ key: 'export:error.notFresh' });
    await expect(requestExport(ctx, true)).rejects.toMatchObject({ key: 'export:error.notFresh' });
    const { rows } = await testDb().owner.query(
      `select action, actor_id from public.audit_entries where tenant_id = $1 and action like 'company.export%' order by id`,
      [tenant.id],
    );
    expect(rows).toEqual([
      { action: 'company.export_requested', actor_id: tenant.owner.userId },
      { action: 'company.export_downloaded', actor_id: tenant.owner.userId },
    ]);
    const seen = await readTenant(admins.ctx, (trx) =>
      trx.selectFrom('data_exports').select('id').execute(),
    );
    expect(seen).toEqual([]);
  });

  test('and one export at a time', async () => {
    const tenant = await arrangeTenant();
    const ctx = await openContext(tenant.owner, tenant);
    await requestExport(ctx, true);
    await expect(requestExport(ctx, true)).rejects.toMatchObject({ key: 'export:error.running' });
  });

  test('people reach none of the jobs’ functions', async () => {
    const calls = [
      'private.begin_import(array[]::text[])',
      `private.import_rows('public.clients', '[]')`,
      `private.export_cursor('public.clients')`,
      'private.accounts_of(array[]::text[])',
    ];
    for (const call of calls) {
      const { sql } = await import('kysely');
      await expect(
        withTenant(source.owner.ctx, (trx) => sql.raw(`select ${call}`).execute(trx)),
        call,
      ).rejects.toMatchObject({ code: '42501' });
    }
  });
});

test('archives are removed after a week', async () => {
  await testDb().owner.query(
    `update public.data_exports set expires_at = private.now() - interval '1 minute' where tenant_id = $1`,
    [source.id],
  );
  expect(await purgeExports(testDb().owner, admin.storage)).toBeGreaterThan(0);
  const { data } = await admin.storage.from('exports').list(source.id);
  expect(data).toEqual([]);
});
