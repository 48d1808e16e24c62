import { Resolver } from 'node:dns/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { checkDomain, type TxtResolver } from '~/modules/company/commands/check-domain.server';
import { claimDomain, releaseDomain } from '~/modules/company/commands/claim-domain.server';
import { withTenant } from '~/platform/db/tenant.server';
import { BusinessError } from '~/platform/http/errors';
import { isServedAt, tenantByHost } from '~/platform/tenancy/hosts.server';
import { testDb } from '../../setup/database';
import { type LocalDns, startDns } from '../../setup/dns';
import { closeJobs, jobFor } from '../../setup/jobs';
import { arrangeMember, arrangeTenant, openContext, type TestTenant } from '../../setup/people';

let dns: LocalDns;
let resolve: TxtResolver;
let a: TestTenant;
let b: TestTenant;
let counter = 0;
let host: string;

beforeAll(async () => {
  dns = await startDns();
  const resolver = new Resolver({ timeout: 1_000, tries: 1 });
  resolver.setServers([`127.0.0.1:${dns.port}`]);
  resolve = (name) => resolver.resolveTxt(name);
});
afterAll(async () => {
  await dns.close();
  await closeJobs();
});
beforeEach(async () => {
  a = await arrangeTenant();
  b = await arrangeTenant();
  counter += 1;
  host = `portal-${counter}.example.org`;
});

async function claim(tenant: TestTenant): Promise<{ id: string; token: string }> {
  await claimDomain(await openContext(tenant.owner, tenant), host);
  return find(tenant);
}

async function find(tenant: TestTenant) {
  const { rows } = await testDb().owner.query(
    'select id, token, status, problem, misses from public.tenant_domains where tenant_id = $1 and host = $2 order by id desc',
    [tenant.id, host],
  );
  return rows[0];
}

const show = (...tokens: string[]) =>
  dns.set(`_mainstay.${host}`, ...tokens.map((token) => `mainstay-verification=${token}`));
const check = (tenant: TestTenant, id: string) => checkDomain(jobFor(tenant), id, resolve);

describe('a claimed host', () => {
  test('serves nothing until the DNS shows its token', async () => {
    const { id, token } = await claim(a);
    expect(await tenantByHost(host)).toBeNull();
    expect(await check(a, id)).toBe('pending');
    expect((await find(a)).problem).toBe('missing');
    show('something else');
    expect(await check(a, id)).toBe('pending');
    expect((await find(a)).problem).toBe('wrong');
    show(token);
    expect(await check(a, id)).toBe('verified');
    expect(await tenantByHost(host.toUpperCase())).toMatchObject({ slug: a.slug });
  });

  test('belongs to one company at a time: the first that proves it, until it gives it up', async () => {
    const mine = await claim(a);
    const theirs = await claim(b);
    show(mine.token, theirs.token);
    expect(await check(a, mine.id)).toBe('verified');
    expect(await check(b, theirs.id)).toBe('pending');
    expect((await find(b)).problem).toBe('taken');
    expect(await tenantByHost(host)).toMatchObject({ slug: a.slug });
    await releaseDomain(await openContext(a.owner, a), mine.id);
    expect(await tenantByHost(host)).toBeNull();
    expect(await check(b, theirs.id)).toBe('verified');
    // What was given up stays so, although its record is still there.
    expect(await check(a, mine.id)).toBe('released');
    expect(await tenantByHost(host)).toMatchObject({ slug: b.slug });
  });

  test('claimed again wants another token: an old record proves nothing', async () => {
    const first = await claim(a);
    show(first.token);
    await check(a, first.id);
    await releaseDomain(await openContext(a.owner, a), first.id);
    const second = await claim(a);
    expect(second.token).not.toBe(first.token);
    expect(await check(a, second.id)).toBe('pending');
  });

  test('is lost after three checks without its record, not by a server that fails', async () => {
    const { id, token } = await claim(a);
    show(token);
    await check(a, id);
    dns.fail(true);
    for (let round = 0; round < 4; round += 1) expect(await check(a, id)).toBe('verified');
    dns.fail(false);
    show();
    expect(await check(a, id)).toBe('verified');
    expect(await check(a, id)).toBe('verified');
    expect(await check(a, id)).toBe('lost');
    expect(await tenantByHost(host)).toBeNull();
    show(token);
    expect(await check(a, id)).toBe('verified');
  });

  test('that nobody proves in a week expires', async () => {
    const { id } = await claim(a);
    await testDb().owner.query(
      `update public.tenant_domains set expires_at = private.now() - interval '1 minute' where id = $1`,
      [id],
    );
    expect(await check(a, id)).toBe('expired');
    const again = await claim(a);
    expect(again.id).not.toBe(id);
  });

  test('is due again and again', async () => {
    const { id, token } = await claim(a);
    const due = async () => {
      const { rows } = await testDb().owner.query(
        `select (payload ->> 'data')::json ->> 'domain_id' as id from graphile_worker._private_jobs
         where key = $1`,
        [`company/check-domain:${id}`],
      );
      await testDb().owner.query('delete from graphile_worker._private_jobs where key = $1', [
        `company/check-domain:${id}`,
      ]);
      return rows.length;
    };
    const enqueue = () => testDb().owner.query('select private.enqueue_domain_checks()');
    await enqueue();
    expect(await due()).toBe(1);
    show(token);
    await check(a, id);
    await enqueue();
    expect(await due()).toBe(0);
    await testDb().owner.query(
      `update public.tenant_domains set checked_at = private.now() - interval '7 hours' where id = $1`,
      [id],
    );
    await enqueue();
    expect(await due()).toBe(1);
  });
});

test('people cannot verify a host by themselves, nor choose its token', async () => {
  const { id } = await claim(a);
  const set = (values: object) =>
    withTenant(a.owner.ctx, (trx) =>
      trx.updateTable('tenant_domains').set(values).where('id', '=', id).execute(),
    );
  await expect(set({ status: 'verified' })).rejects.toMatchObject({ code: '42501' });
  await expect(set({ token: 'mine' })).rejects.toMatchObject({ code: '42501' });
  await expect(
    withTenant(a.owner.ctx, (trx) =>
      trx
        .insertInto('tenant_domains')
        .values({ tenant_id: a.id, host: 'x.example.org', status: 'verified' })
        .execute(),
    ),
  ).rejects.toMatchObject({ code: '42501' });
});

test.each(['localhost', '127.0.0.1', 'a b.example', 'example', '-x.example.org'])(
  '%s is nobody’s to claim',
  async (wanted) => {
    const ctx = await openContext(a.owner, a);
    await expect(claimDomain(ctx, wanted)).rejects.toBeInstanceOf(BusinessError);
  },
);

test('an employee claims nothing', async () => {
  const employee = await arrangeMember(a, 'employee');
  await expect(claimDomain(await openContext(employee, a), host)).rejects.toMatchObject({
    code: '42501',
  });
});

test('a company’s own address shows that company only', () => {
  const tenant = { slug: 'lotus' } as Parameters<typeof isServedAt>[0];
  for (const path of [
    '/portal/lotus',
    '/portal/lotus/tickets',
    '/app/lotus',
    '/auth/sign-in',
    '/account',
  ]) {
    expect(isServedAt(tenant, path), path).toBe(true);
  }
  for (const path of [
    '/portal/lotusx',
    '/portal/summit',
    '/app/summit/x',
    '/hub',
    '/dev/mailbox',
    '/onboarding',
  ]) {
    expect(isServedAt(tenant, path), path).toBe(false);
  }
});
