import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anchorPath } from '~/modules/audit/anchors.server';
import { anchorTrail } from '~/modules/audit/commands/anchor.server';
import { sealTrail } from '~/modules/audit/commands/seal.server';
import { auditKey } from '~/modules/audit/keys.server';
import { contentHash, genesis, linkHash } from '~/modules/audit/proof/chain';
import type { EntryLine } from '~/modules/audit/proof/format';
import { signingKey, signStatement } from '~/modules/audit/proof/sign';
import { verifyExport } from '~/modules/audit/proof/verify';
import { startTestApi } from '../../setup/api';
import { testDb } from '../../setup/database';
import { closeJobs, jobFor } from '../../setup/jobs';
import { arrangeTenant, type TestTenant } from '../../setup/people';
import { addEntries, asSuperuser, exportTo, forge, scratch } from './arrange';

let tenant: TestTenant;
let api: Awaited<ReturnType<typeof startTestApi>>;
let files: Awaited<ReturnType<typeof scratch>>;
let good: string;
let last: number;

/** The chain made anew from a changed entry on, as somebody would who knows how it is made. */
function chainAnew(lines: EntryLine[], tenantId: string): EntryLine[] {
  let previous = genesis;
  return lines.map((line, index) => {
    const seq = index + 1;
    const content = line.content ? contentHash(line.content) : line.contentHash;
    previous = linkHash({ tenant: tenantId, seq, id: line.id, content, previous });
    return { ...line, seq, contentHash: content, hash: previous };
  });
}

const edited = (line: EntryLine | undefined): EntryLine => ({
  ...(line as EntryLine),
  content: { ...(line?.content as NonNullable<EntryLine['content']>), actorName: 'Somebody else' },
});
const forged = (name: string, change: (lines: EntryLine[]) => (EntryLine | string)[]) =>
  forge(good, files.path(`${name}.zip`), change);
const broken = async (name: string, change: (lines: EntryLine[]) => (EntryLine | string)[]) =>
  (await verifyExport(await forged(name, change))).broken;

beforeAll(async () => {
  [tenant, api, files] = [await arrangeTenant(), await startTestApi(), await scratch()];
  await addEntries(tenant, 20);
  await sealTrail(jobFor(tenant));
  await anchorTrail(jobFor(tenant), api.admin());
  await addEntries(tenant, 10);
  await sealTrail(jobFor(tenant));
  await anchorTrail(jobFor(tenant), api.admin());
  good = files.path('good.zip');
  last = (await exportTo(tenant, api.admin(), good)).last;
});
afterAll(async () => {
  await closeJobs();
  await api.stop();
  await files.remove();
});

test('a good export verifies: every entry, both anchors, the key', async () => {
  const report = await verifyExport(good, { publicKey: auditKey().publicKey });
  expect(report).toMatchObject({ ok: true, broken: null, problems: [], entries: last, anchors: 2 });
});

describe('a file that was tampered with: the first broken entry, and why', () => {
  test('one edited', async () => {
    expect(await broken('edited', (lines) => lines.with(11, edited(lines[11])))).toEqual({
      seq: 12,
      reason: 'its content was changed after it was sealed',
    });
  });

  test('one byte flipped, anywhere in a line', async () => {
    const flip = (text: string, at: number) =>
      text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ 1) + text.slice(at + 1);
    const line = (await readLines())[6] ?? '';
    for (let at = 0; at < line.length; at += 37) {
      const found = await broken(`flip-${at}`, (lines) => [
        ...lines.slice(0, 6),
        flip(line, at),
        ...lines.slice(7),
      ]);
      expect(found?.seq, `byte ${at}`).toBe(7);
    }
  });

  test('one edited, with its own hash made to fit', async () => {
    const change = (lines: EntryLine[]) => {
      const line = edited(lines[11]);
      return lines.with(11, { ...line, contentHash: contentHash(line.content) });
    };
    expect(await broken('edited-hash', change)).toMatchObject({
      seq: 12,
      reason: expect.stringContaining('does not follow'),
    });
  });

  test('one removed', async () => {
    expect(await broken('removed', (lines) => lines.toSpliced(11, 1))).toEqual({
      seq: 12,
      reason: 'it was removed',
    });
  });

  test('two swapped', async () => {
    const swap = (lines: EntryLine[]) =>
      lines.with(4, lines[8] as EntryLine).with(8, lines[4] as EntryLine);
    expect(await broken('swapped', swap)).toEqual({
      seq: 5,
      reason: 'entry 9 stands in its place: they were reordered',
    });
  });

  test('two swapped, with their numbers', async () => {
    const swap = (lines: EntryLine[]) =>
      lines
        .with(4, { ...(lines[8] as EntryLine), seq: 5 })
        .with(8, { ...(lines[4] as EntryLine), seq: 9 });
    expect(await broken('swapped-numbers', swap)).toMatchObject({ seq: 5 });
  });

  test('one inserted', async () => {
    const insert = (lines: EntryLine[]) => lines.toSpliced(7, 0, lines[3] as EntryLine);
    expect(await broken('inserted', insert)).toEqual({
      seq: 8,
      reason: 'entry 4 stands here once more: inserted',
    });
    const numbered = (lines: EntryLine[]) =>
      lines
        .toSpliced(7, 0, lines[3] as EntryLine)
        .map((line, index) => ({ ...line, seq: index + 1 }));
    expect(await broken('inserted-numbered', numbered)).toMatchObject({
      seq: 8,
      reason: expect.stringContaining('does not follow'),
    });
  });

  test('the last removed', async () => {
    expect(await broken('truncated', (lines) => lines.slice(0, -1))).toMatchObject({
      seq: last,
      reason: expect.stringContaining('the end of the chain is missing'),
    });
  });

  test('changed, and the chain made anew', async () => {
    const change = (lines: EntryLine[]) => chainAnew(lines.with(2, edited(lines[2])), tenant.id);
    expect(await broken('anew', change)).toMatchObject({
      seq: 1,
      reason: expect.stringContaining('the chain made anew: the anchor of'),
    });
  });

  test('content taken out as if retention had removed it', async () => {
    const change = (lines: EntryLine[]) =>
      lines.with(9, { ...(lines[9] as EntryLine), content: null });
    expect(await broken('hollow', change)).toEqual({
      seq: 10,
      reason: 'its content is missing, and no entry says that retention removed it',
    });
  });

  test('a manifest that was changed, and one signed with another key', async () => {
    const members = unzipSync(await readFile(good));
    const text = Buffer.from(members['manifest.json'] ?? []).toString('utf8');
    members['manifest.json'] = Buffer.from(text.replace(`"last":${last}`, `"last":${last - 1}`));
    const file = files.path('manifest.zip');
    await writeFile(file, zipSync(members));
    const report = await verifyExport(file);
    expect(report.ok).toBe(false);
    expect(report.problems.map((problem) => problem.reason)).toContain(
      'the signature does not fit the manifest: the export was changed after it was signed',
    );
    const other = signingKey(Buffer.alloc(32, 9)).publicKey;
    expect((await verifyExport(good, { publicKey: other })).problems[0]?.reason).toBe(
      'the export is signed with another key than the one given',
    );
  });

  const readLines = async () =>
    Buffer.from(unzipSync(await readFile(good))['entries.jsonl'] ?? [])
      .toString('utf8')
      .split('\n');
});

describe('a database that was tampered with, exported honestly', () => {
  /** A company of its own, with an anchored chain of ten entries and more. */
  async function anchored() {
    const victim = await arrangeTenant();
    await addEntries(victim, 10);
    await sealTrail(jobFor(victim));
    await anchorTrail(jobFor(victim), api.admin());
    return victim;
  }
  const verify = async (victim: TestTenant) => {
    const file = files.path(`${victim.slug}.zip`);
    await exportTo(victim, api.admin(), file);
    return verifyExport(file, { publicKey: auditKey().publicKey });
  };
  const entryAt = async (victim: TestTenant, seq: number) => {
    const { rows } = await testDb().owner.query<{ entry_id: string }>(
      'select entry_id from public.audit_seals where tenant_id = $1 and seq = $2',
      [victim.id, seq],
    );
    return rows[0]?.entry_id;
  };

  test('an entry changed in place, even in the last digit of a number', async () => {
    const victim = await anchored();
    const last = (await exportTo(victim, api.admin(), files.path('count.zip'))).last;
    await asSuperuser([
      `update public.audit_entries set after = after || '{"rate": 2.5}' where tenant_id = $1 and id = $2`,
      [victim.id, await entryAt(victim, last - 2)],
    ]);
    expect((await verify(victim)).broken).toEqual({
      seq: last - 2,
      reason: 'its content was changed after it was sealed',
    });
  });

  test('an entry deleted with its seal, and one with its content only', async () => {
    const victim = await anchored();
    await asSuperuser([
      'delete from public.audit_entries where tenant_id = $1 and id = $2',
      [victim.id, await entryAt(victim, 8)],
    ]);
    expect((await verify(victim)).broken).toMatchObject({
      seq: 8,
      reason: expect.stringContaining('no entry says that retention removed it'),
    });
    await asSuperuser([
      'delete from public.audit_seals where tenant_id = $1 and seq = 6',
      [victim.id],
    ]);
    expect((await verify(victim)).broken).toEqual({ seq: 6, reason: 'it was removed' });
  });

  test('the end cut off: the anchor outside knows better', async () => {
    const victim = await anchored();
    const { rows } = await testDb().owner.query<{ seq: number }>(
      'select max(seq)::int as seq from public.audit_seals where tenant_id = $1',
      [victim.id],
    );
    const seq = rows[0]?.seq ?? 0;
    await asSuperuser(
      [
        'delete from public.audit_entries where tenant_id = $1 and id = $2',
        [victim.id, await entryAt(victim, seq)],
      ],
      ['delete from public.audit_seals where tenant_id = $1 and seq = $2', [victim.id, seq]],
      ['delete from public.audit_anchors where tenant_id = $1', [victim.id]],
    );
    expect((await verify(victim)).broken).toMatchObject({
      seq,
      reason: expect.stringContaining('the anchor of'),
    });
  });

  test('the chain made anew in the database: the anchor outside says otherwise, at the next anchoring too', async () => {
    const victim = await anchored();
    await asSuperuser(
      [
        `update public.audit_entries set actor_name = 'Somebody else' where tenant_id = $1 and id = $2`,
        [victim.id, await entryAt(victim, 4)],
      ],
      ['delete from public.audit_seals where tenant_id = $1', [victim.id]],
      ['delete from public.audit_anchors where tenant_id = $1', [victim.id]],
      [
        'insert into private.audit_pending select tenant_id, id from public.audit_entries where tenant_id = $1',
        [victim.id],
      ],
    );
    await sealTrail(jobFor(victim));
    expect((await verify(victim)).broken?.reason).toContain('the chain made anew: the anchor of');
    await expect(anchorTrail(jobFor(victim), api.admin())).rejects.toThrow('it was tampered with');
  });

  test('an anchor that somebody else signed is named as false', async () => {
    const victim = await anchored();
    const file = files.path('false-anchor.zip');
    const { last: seq, head } = await exportTo(victim, api.admin(), file);
    const statement = {
      v: 1,
      tenant: victim.id,
      slug: victim.slug,
      seq,
      head: 'f'.repeat(64),
      at: '2026-11-21T00:00:00.000Z',
    } as const;
    const theirs = signStatement(statement, signingKey(Buffer.alloc(32, 7)));
    expect((await verifyExport(file, { anchors: [theirs] })).broken?.reason).toContain(
      'is signed with another key',
    );
    const altered = { ...signStatement(statement, auditKey()), head };
    expect((await verifyExport(file, { anchors: [altered] })).broken?.reason).toContain('is false');
  });
});

describe('the bucket of anchors', () => {
  test('keeps what is there: no change, no removal, not even by the service key', async () => {
    const path = anchorPath(tenant.id, last);
    const bucket = api.admin().storage.from('audit-anchors');
    const before = await (await bucket.download(path)).data?.text();
    await bucket.upload(path, 'x', { upsert: true });
    await bucket.update(path, 'x');
    await bucket.remove([path]);
    await bucket.move(path, `${path}.old`);
    expect(await (await bucket.download(path)).data?.text()).toBe(before);
    const mine = api.as(tenant.owner).storage.from('audit-anchors');
    expect((await mine.upload(`${tenant.id}/x.json`, 'x')).error).not.toBeNull();
    expect((await mine.download(path)).error).not.toBeNull();
  });

  test('an anchor that was stored but not noted is noted by the next try', async () => {
    await asSuperuser(['delete from public.audit_anchors where tenant_id = $1', [tenant.id]]);
    await anchorTrail(jobFor(tenant), api.admin());
    const { rows } = await testDb().owner.query<{ seq: number; reference: string }>(
      'select seq::int, reference from public.audit_anchors where tenant_id = $1',
      [tenant.id],
    );
    expect(rows).toEqual([{ seq: last, reference: anchorPath(tenant.id, last) }]);
  });
});

describe('the command', () => {
  const run = promisify(execFile);
  const verify = (...args: string[]) =>
    run(process.execPath, ['supabase/embedded/bin/commands/audit-verify.ts', ...args], {
      env: { NODE_ENV: 'test', PATH: process.env.PATH },
    }).then(
      ({ stdout }) => ({ code: 0, stdout }),
      (error: { code: number; stdout: string }) => error,
    );

  test('says that a good export holds, and ends with 0', async () => {
    const { code, stdout } = await verify(good, '--key', auditKey().publicKey);
    expect(code).toBe(0);
    expect(stdout).toContain(`${last} entries hold, 2 anchors agree.`);
    expect(stdout).toContain('AS IT WAS SEALED.');
  });

  test('names the first broken entry, and ends with 1', async () => {
    const file = await forged('command', (lines) => lines.toSpliced(11, 1));
    const { code, stdout } = await verify(file);
    expect(code).toBe(1);
    expect(stdout).toContain('FIRST BROKEN ENTRY: 12 – it was removed');
    expect(stdout).toContain('entries.jsonl is not the file that was signed');
  });

  test('takes an anchor from outside, and ends with 1 when the chain denies it', async () => {
    const statement = {
      v: 1,
      tenant: tenant.id,
      slug: tenant.slug,
      seq: last + 5,
      head: genesis,
      at: '2026-11-21T00:00:00.000Z',
    } as const;
    const file = files.path('anchor.json');
    await writeFile(file, JSON.stringify(signStatement(statement, auditKey())));
    const { code, stdout } = await verify(good, '--anchor', file);
    expect(code).toBe(1);
    expect(stdout).toContain(`FIRST BROKEN ENTRY: ${last + 1}`);
  });

  test('what is no export ends with 2', async () => {
    expect(await verify(files.path('nothing.zip'))).toMatchObject({ code: 2 });
  });
});
