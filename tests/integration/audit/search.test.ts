import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listAuditEntries } from '~/modules/audit/queries/entries.server';
import { readFilter } from '~/modules/audit/schema';
import { recordRead } from '~/platform/audit/read.server';
import { type DbContext, readTenant } from '~/platform/db/tenant.server';
import { testDb } from '../../setup/database';
import { closeJobs } from '../../setup/jobs';
import { arrangeMember, arrangeTenant, type TestTenant } from '../../setup/people';
import { addEntries } from './arrange';

let tenant: TestTenant;
let other: TestTenant;

const find = (query: Record<string, string>, ctx: DbContext = tenant.owner.ctx, limit = 50) =>
  readTenant(ctx, (trx) =>
    listAuditEntries(trx, tenant.id, readFilter(new URLSearchParams(query), 'UTC'), limit),
  );
const write = (whose: TestTenant, name: string, record: string) =>
  testDb().owner.query(
    `select private.audit($1, 'update', 'clients', $3, null, jsonb_build_object('name', $2::text))`,
    [whose.id, name, record],
  );

beforeAll(async () => {
  [tenant, other] = [await arrangeTenant(), await arrangeTenant()];
  await addEntries(tenant, 30);
  await write(tenant, 'Kanchenjunga Tea Estate', 'client-77');
  await write(tenant, 'चाय बागान', 'client-78');
  await write(other, 'Kanchenjunga Rivals', 'client-79');
});
afterAll(closeJobs);

describe('search', () => {
  test.each([
    ['a word', 'estate'],
    ['beginnings of words, in any order', 'tea kanch'],
    ['an id', 'client-77'],
    ['what looks like a query', "kanchenjunga:* & 'tea'"],
  ])('by %s', async (_name, q) => {
    expect(await find({ q })).toMatchObject([{ recordId: 'client-77' }]);
  });

  test('in other scripts', async () => {
    expect(await find({ q: 'चाय' })).toMatchObject([{ recordId: 'client-78' }]);
  });

  test.each(['(', "'", '\\', ':*', '!', '& |', '<->'])(
    '%s finds something or nothing, and never fails',
    async (q) => {
      expect(Array.isArray(await find({ q }))).toBe(true);
    },
  );

  test('stays within what a person may see', async () => {
    const manager = await arrangeMember(tenant, 'manager');
    expect(await find({ q: 'kanchenjunga' }, manager.ctx)).toEqual([]);
    const client = await arrangeMember(tenant, 'client');
    expect(await find({ q: 'kanchenjunga' }, client.ctx)).toEqual([]);
  });

  test('together with the other filters, page by page', async () => {
    const first = await find({ q: 'after', type: 'clients' }, undefined, 10);
    expect(first).toHaveLength(11);
    const next = await find(
      { q: 'after', type: 'clients', before: first[9]?.id ?? '' },
      undefined,
      50,
    );
    expect(next).toHaveLength(20);
    expect(await find({ q: 'after', type: 'roles' })).toEqual([]);
    expect(await find({ q: 'after', from: '2001-01-01', until: '2001-01-02' })).toEqual([]);
  });

  test('a rare word among 20,000 entries is found by the index', async () => {
    await addEntries(tenant, 20_000);
    await testDb().owner.query('analyze public.audit_entries');
    const { rows } = await testDb().owner.query<{ 'QUERY PLAN': string }>(
      `explain select id from public.audit_entries e where tenant_id = '${tenant.id}'
       and private.audit_document(e.actor_name, e.action, e.record_type, e.record_id, e.request_id, e.before, e.after)
         @@ to_tsquery('simple', '''kanchenjunga'':*')`,
    );
    expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toContain('audit_entries_words_idx');
    expect(await find({ q: 'kanchenjunga' })).toHaveLength(1);
  }, 60_000);
});

describe('sensitive reads', () => {
  test('one entry for a page, whatever it holds; none for an empty one', async () => {
    const read = (recordIds: string[]) =>
      recordRead(tenant.owner.ctx, {
        action: 'leave.viewed',
        recordType: 'leave_requests',
        recordIds,
      });
    await read(['one']);
    await read(['two', 'three']);
    await read([]);
    expect(await find({ action: 'leave.viewed' })).toMatchObject([
      { recordId: '', after: { records: ['two', 'three'] } },
      { recordId: 'one', after: null, actorKind: 'user', ip: '192.0.2.1' },
    ]);
  });

  test('who looks as another is the one who read', async () => {
    const employee = await arrangeMember(tenant, 'employee');
    const act = { by: tenant.owner.userId };
    const claims = { ...tenant.owner.ctx.claims, sub: employee.userId, act };
    await recordRead(
      { claims },
      { action: 'file.downloaded', recordType: 'files', recordIds: ['f'] },
    );
    expect(await find({ action: 'file.downloaded', actor: tenant.owner.userId })).toHaveLength(1);
  });
});
