import { afterAll, beforeAll, expect, test } from 'vitest';
import { anchorTrail } from '~/modules/audit/commands/anchor.server';
import { removeOld } from '~/modules/audit/commands/remove-old.server';
import { sealTrail } from '~/modules/audit/commands/seal.server';
import { verifyExport } from '~/modules/audit/proof/verify';
import { withTenant } from '~/platform/db/tenant.server';
import { startTestApi } from '../../setup/api';
import { testDb } from '../../setup/database';
import { closeJobs, jobFor } from '../../setup/jobs';
import { arrangeTenant, type TestTenant } from '../../setup/people';
import { addEntries, asSuperuser, exportTo, scratch } from './arrange';

let tenant: TestTenant;
let api: Awaited<ReturnType<typeof startTestApi>>;
let files: Awaited<ReturnType<typeof scratch>>;
const owner = () => testDb().owner;

const keep = (months: number | null) =>
  withTenant(tenant.owner.ctx, (trx) =>
    trx
      .insertInto('audit_settings')
      .values({ tenant_id: tenant.id, retention_months: months })
      .onConflict((clash) => clash.column('tenant_id').doUpdateSet({ retention_months: months }))
      .execute(),
  );
const entries = async (where: string) => {
  const { rows } = await owner().query<{ count: number }>(
    `select count(*)::int as count from public.audit_entries where tenant_id = $1 and ${where}`,
    [tenant.id],
  );
  return rows[0]?.count ?? -1;
};
const verify = async (name: string) => {
  await sealTrail(jobFor(tenant));
  await exportTo(tenant, api.admin(), files.path(name));
  return verifyExport(files.path(name));
};

beforeAll(async () => {
  [tenant, api, files] = [await arrangeTenant(), await startTestApi(), await scratch()];
  await addEntries(tenant, 30, 'old ');
  await asSuperuser([
    `update public.audit_entries set occurred_at = private.now() - interval '30 months' where tenant_id = $1`,
    [tenant.id],
  ]);
  await addEntries(tenant, 10, 'new ');
  await sealTrail(jobFor(tenant));
  await anchorTrail(jobFor(tenant), api.admin());
});
afterAll(async () => {
  await closeJobs();
  await api.stop();
  await files.remove();
});

test('without a setting nothing goes', async () => {
  expect(await removeOld(jobFor(tenant), api.admin())).toEqual({ entries: 0, exports: 0 });
});

test('less than a year is refused', async () => {
  await expect(keep(11)).rejects.toThrow('audit_settings_retention_months_check');
});

test('content older than the setting goes; the chain and its anchors still hold, and say why', async () => {
  const old = await entries(`occurred_at < private.now() - interval '24 months'`);
  expect(old).toBeGreaterThanOrEqual(30);
  await keep(24);
  expect(await removeOld(jobFor(tenant), api.admin())).toEqual({ entries: old, exports: 0 });
  expect(await entries(`after->>'name' like 'new%'`)).toBe(10);
  expect(await entries(`action = 'audit.content_removed'`)).toBe(1);
  expect(await verify('removed.zip')).toMatchObject({
    ok: true,
    removed: old,
    anchors: 1,
    problems: [],
  });
  expect(await removeOld(jobFor(tenant), api.admin())).toEqual({ entries: 0, exports: 0 });
});

test('the owner of the tables cannot remove more than was written down', async () => {
  await expect(
    owner().query(`delete from public.audit_entries where tenant_id = $1`, [tenant.id]),
  ).rejects.toThrow('append-only');
  await expect(
    owner().query(
      `insert into public.audit_removals (tenant_id, up_to_seq, older_than, retention_months)
       values ($1, 1000, private.now(), 12)`,
      [tenant.id],
    ),
  ).rejects.toThrow('audit_removals_check');
});

test('content that is gone without being written down is named', async () => {
  const { rows } = await owner().query<{ seq: number; entry_id: string }>(
    `select s.seq::int, s.entry_id from public.audit_seals s join public.audit_entries e on e.id = s.entry_id
     where s.tenant_id = $1 and e.after->>'name' like 'new%' order by 1 offset 3 limit 1`,
    [tenant.id],
  );
  await asSuperuser(['delete from public.audit_entries where id = $1', [rows[0]?.entry_id]]);
  expect((await verify('hollow.zip')).broken).toEqual({
    seq: rows[0]?.seq,
    reason: 'its content is missing, and no entry says that retention removed it',
  });
});
