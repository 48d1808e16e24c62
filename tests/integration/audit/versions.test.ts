import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { anchorTrail } from '~/modules/audit/commands/anchor.server';
import { sealTrail } from '~/modules/audit/commands/seal.server';
import { auditKey, formerKeys } from '~/modules/audit/keys.server';
import { parseExact } from '~/modules/audit/proof/canonical';
import { contentHash, genesis, linkHash } from '~/modules/audit/proof/chain';
import type { EntryLine } from '~/modules/audit/proof/format';
import type { SignedStatement } from '~/modules/audit/proof/sign';
import { verifyExport } from '~/modules/audit/proof/verify';
import { parseKeyring } from '~/platform/crypto/keyring';
import { keyring } from '~/platform/crypto/keys.server';
import { startTestApi } from '../../setup/api';
import { testDb } from '../../setup/database';
import { closeJobs, jobFor } from '../../setup/jobs';
import { arrangeTenant, type TestTenant } from '../../setup/people';
import { addEntries, asSuperuser, exportTo, forge, scratch } from './arrange';

let tenant: TestTenant;
let api: Awaited<ReturnType<typeof startTestApi>>;
let files: Awaited<ReturnType<typeof scratch>>;
const owner = () => testDb().owner;

beforeAll(async () => {
  [api, files] = [await startTestApi(), await scratch()];
});
beforeEach(async () => {
  tenant = await arrangeTenant();
});
afterAll(async () => {
  await closeJobs();
  await api.stop();
  await files.remove();
});

const verify = async (name: string, options?: Parameters<typeof verifyExport>[1]) => {
  await exportTo(tenant, api.admin(), files.path(name));
  return await verifyExport(files.path(name), options);
};
const linesOf = async (name: string) => {
  let found: EntryLine[] = [];
  await forge(files.path(name), files.path(`${name}.copy`), (lines) => {
    found = lines;
    return lines;
  });
  return found;
};

/** What waits is sealed the way it was before support access was part of it. */
async function sealAsBefore(): Promise<void> {
  const { rows } = await owner().query<{ id: string; content: string }>(
    `select e.id, private.audit_content(e, 1::smallint)::text as content from public.audit_entries e
     where e.tenant_id = $1 order by e.id`,
    [tenant.id],
  );
  let previous = genesis;
  for (const [index, { id, content: text }] of rows.entries()) {
    const content = contentHash(parseExact(text));
    previous = linkHash({ tenant: tenant.id, seq: index + 1, id, content, previous });
    await owner().query(
      `insert into public.audit_seals (tenant_id, seq, entry_id, content_hash, hash)
       values ($1, $2, $3, decode($4, 'hex'), decode($5, 'hex'))`,
      [tenant.id, index + 1, id, content, previous],
    );
  }
  await owner().query('delete from private.audit_pending where tenant_id = $1', [tenant.id]);
}

/** Something done while support looks in. */
async function underSupport(grant: string): Promise<void> {
  const client = await owner().connect();
  await client.query('begin');
  await client.query(`select set_config('request.jwt.claims', $1, true)`, [
    JSON.stringify({ support_grant: grant }),
  ]);
  await client.query(`select private.audit($1, 'update', 'clients', 'seen')`, [tenant.id]);
  await client.query('commit');
  client.release();
}

test('the support access is sealed with what was done under it; older seals hold as they were', async () => {
  const [before, after] = [randomUUID(), randomUUID()];
  await underSupport(before);
  await sealAsBefore();
  await underSupport(after);
  await sealTrail(jobFor(tenant));
  expect(await verify('grants.zip')).toMatchObject({ ok: true, problems: [] });
  const contents = (await linesOf('grants.zip')).map(({ content }) => content);
  expect(contents.at(-2)).toMatchObject({ v: 1, recordId: 'seen' });
  expect(contents.at(-2)).not.toHaveProperty('supportGrant');
  expect(contents.at(-1)).toMatchObject({ v: 2, supportGrant: after });

  await asSuperuser([
    'update public.audit_entries set support_grant_id = null where tenant_id = $1 and support_grant_id = $2',
    [tenant.id, after],
  ]);
  expect((await verify('hidden.zip')).broken).toEqual({
    seq: contents.length,
    reason: 'its content was changed after it was sealed',
  });
});

test('an anchor in the owner’s mail tells of a chain that was made anew, whatever the bucket says', async () => {
  await owner().query(
    `insert into public.audit_settings (tenant_id, anchor_by_email) values ($1, true)
     on conflict (tenant_id) do update set anchor_by_email = true`,
    [tenant.id],
  );
  await addEntries(tenant, 5);
  await sealTrail(jobFor(tenant));
  await anchorTrail(jobFor(tenant), api.admin());
  await addEntries(tenant, 1);
  await sealTrail(jobFor(tenant));
  // One a day, however often the head moves.
  await anchorTrail(jobFor(tenant), api.admin());
  const { rows } = await owner().query<{ recipient: string; params: { statement: string } }>(
    `select recipient, params from public.deliveries where tenant_id = $1 and template = 'audit/anchor'`,
    [tenant.id],
  );
  expect(rows).toMatchObject([{ recipient: tenant.owner.email }]);
  const mailed = JSON.parse(rows[0]?.params.statement ?? '') as SignedStatement;
  expect(await verify('mailed.zip', { anchors: [mailed] })).toMatchObject({ ok: true, anchors: 3 });

  // Whoever holds database, bucket and key makes everything anew; not the mail.
  await asSuperuser(
    ['update public.audit_entries set actor_name = $2 where tenant_id = $1', [tenant.id, 'Other']],
    ['delete from public.audit_seals where tenant_id = $1', [tenant.id]],
    ['delete from storage.objects where name like $1', [`${tenant.id}/%`]],
  );
  await sealAsBefore();
  expect(await verify('anew.zip')).toMatchObject({ ok: true, anchors: 0 });
  const { ok, broken } = await verifyExport(files.path('anew.zip'), { anchors: [mailed] });
  expect(ok).toBe(false);
  expect(broken?.reason).toContain(`for entry ${mailed.seq} says otherwise`);
});

test('after the keys are rotated old exports hold by the old key, new ones with the anchors of both', async () => {
  const old = auditKey();
  await addEntries(tenant, 5);
  await sealTrail(jobFor(tenant));
  await anchorTrail(jobFor(tenant), api.admin());
  await exportTo(tenant, api.admin(), files.path('old.zip'));

  const before = { ...keyring };
  const rotated = parseKeyring(
    `new:${Buffer.alloc(32, 9).toString('base64')},old:${before.current.bytes.toString('base64')}`,
  );
  try {
    Object.assign(keyring, rotated);
    expect(auditKey().publicKey).not.toBe(old.publicKey);
    expect(formerKeys()).toEqual([old.publicKey]);
    expect(await verifyExport(files.path('old.zip'), { publicKey: old.publicKey })).toMatchObject({
      ok: true,
      anchors: 1,
    });
    await addEntries(tenant, 3);
    await sealTrail(jobFor(tenant));
    await anchorTrail(jobFor(tenant), api.admin());
    const { publicKey } = auditKey();
    expect(await verify('new.zip', { publicKey })).toMatchObject({ ok: true, anchors: 2 });

    // A key that is not among them any more vouches for nothing.
    Object.assign(keyring, parseKeyring(`new:${Buffer.alloc(32, 9).toString('base64')}`));
    const { problems } = await verify('lost.zip', { publicKey });
    expect(problems[0]?.reason).toContain('is signed with another key');
  } finally {
    Object.assign(keyring, before);
  }
});
