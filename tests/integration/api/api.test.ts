import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testDb } from '../../setup/database';
import type { TestPerson, TestTenant } from '../../setup/people';
import { arrangeClient, arrangeMember, arrangeTenant, type Product, startProduct } from './server';

let product: Product;
let house: TestTenant;
let other: TestTenant;
let owner: string;
let clientId: string;
let manager: TestPerson;

beforeAll(async () => {
  product = await startProduct();
  [house, other] = [await arrangeTenant(), await arrangeTenant()];
  clientId = await arrangeClient(house, 'Nila Textiles');
  manager = await arrangeMember(house, 'manager', { employee: {} });
  owner = (await product.keyOf(house.owner, house)).text;
});

afterAll(() => product.stop());

const call = (...args: Parameters<Product['call']>) => product.call(...args);
const openTicket = async (subject = 'Printer on fire') => {
  const made = await call(owner, '/tickets', { json: { subject, body: 'Help', clientId } });
  expect(made.status).toBe(201);
  return made.body as { id: string; number: number };
};

describe('who calls', () => {
  test('a key acts as its maker, in its company', async () => {
    const { status, body } = await call(owner, '/me');
    expect(status).toBe(200);
    expect(body).toMatchObject({ id: house.owner.userId, tenant: { slug: house.slug } });
    expect(body.permissions['tickets.read']).toBe('all');
    expect(body.permissions['apikeys.manage']).toBeUndefined();
  });

  test('a token acts as its person, in the company of the header or its own', async () => {
    const token = await product.tokenOf(manager);
    expect((await call(token, '/me')).body.tenant).toBeNull();
    const named = await call(token, '/me', { headers: { 'Mainstay-Tenant': house.slug } });
    expect(named.body.tenant.slug).toBe(house.slug);
    const own = await call(await product.tokenOf(manager, house), '/me');
    expect(own.body.tenant.slug).toBe(house.slug);
    const unnamed = await call(token, '/tickets');
    expect([unnamed.status, unnamed.body.errors[0].parameter]).toEqual([400, 'Mainstay-Tenant']);
  });

  test('a company that is not theirs sounds like one that does not exist', async () => {
    const token = await product.tokenOf(manager, house);
    const answers = await Promise.all(
      [other.slug, 'no-such-company', '%00'].map((slug) =>
        call(token, '/tickets', { headers: { 'Mainstay-Tenant': slug } }),
      ),
    );
    for (const { status, body } of answers) {
      expect(status).toBe(404);
      expect({ ...body, requestId: '' }).toEqual({ ...answers[0]?.body, requestId: '' });
    }
  });

  test.each([
    ['nothing', null],
    ['nonsense', 'abc'],
    ['a key that is none', `msk_abcdefgh_${'x'.repeat(42)}`],
    ['a token nobody signed', 'eyJhbGciOiJub25lIn0.e30.'],
  ])('%s is 401 with a challenge', async (_name, credentials) => {
    const { status, headers, body } = await call(credentials, '/tickets');
    expect(status).toBe(401);
    expect(headers.get('WWW-Authenticate')).toContain('Bearer realm="mainstay"');
    expect(headers.get('Content-Type')).toBe('application/problem+json');
    expect(body).toMatchObject({ status: 401, requestId: headers.get('X-Request-Id') });
  });

  test('cookies are never looked at', async () => {
    const cookie = `sb-session=${await product.tokenOf(manager, house)}`;
    expect((await call(null, '/me', { headers: { Cookie: cookie } })).status).toBe(401);
  });

  test('a revoked, an expired and a locked-out maker’s key are nobody at the next request', async () => {
    const member = await arrangeMember(house, 'manager');
    const endings = [
      'update public.api_keys set revoked_at = now() where id = $1',
      `update public.api_keys set expires_at = now() - interval '1 minute' where id = $1`,
      `update public.memberships m set status = 'deactivated' from public.api_keys k
        where k.id = $1 and m.tenant_id = k.tenant_id and m.user_id = k.user_id`,
    ];
    for (const ending of endings) {
      const key = await product.keyOf(member, house);
      expect((await call(key.text, '/tickets')).status).toBe(200);
      await testDb().owner.query(ending, [key.id]);
      expect((await call(key.text, '/tickets')).status).toBe(401);
    }
  });

  test('its last use is noted, and who made it stays', async () => {
    const key = await product.keyOf(house.owner, house);
    await call(key.text, '/me');
    const { rows } = await testDb().owner.query(
      'select last_used_at is not null as used from public.api_keys where id = $1',
      [key.id],
    );
    expect(rows).toEqual([{ used: true }]);
  });

  test('a suspended company is closed to its keys', async () => {
    const tenant = await arrangeTenant();
    const key = await product.keyOf(tenant.owner, tenant);
    await testDb().owner.query(`update public.tenants set status = 'suspended' where id = $1`, [
      tenant.id,
    ]);
    expect((await call(key.text, '/tickets')).status).toBe(423);
  });

  test('a required second factor counts here, too', async () => {
    const tenant = await arrangeTenant();
    const key = await product.keyOf(tenant.owner, tenant);
    await testDb().owner.query('update public.tenants set require_mfa = true where id = $1', [
      tenant.id,
    ]);
    const { status, headers } = await call(key.text, '/tickets');
    expect(status).toBe(401);
    expect(headers.get('WWW-Authenticate')).toContain('insufficient_user_authentication');
  });
});

describe('what they may', () => {
  test('a key does no more than its permissions, nor than its maker', async () => {
    const reader = await product.keyOf(house.owner, house, ['tickets.read']);
    expect((await call(reader.text, '/tickets')).status).toBe(200);
    const refused = await call(reader.text, '/clients');
    expect([refused.status, refused.body.detail]).toEqual([
      403,
      'This key does not hold clients.read.',
    ]);
    const client = await arrangeMember(house, 'client', { clientId });
    const wide = await product.keyOf(client, house);
    expect((await call(wide.text, '/members')).status).toBe(403);
    expect((await call(wide.text, '/tickets')).status).toBe(200);
  });

  test('what is personal needs the person', async () => {
    expect((await call(owner, '/notifications')).status).toBe(403);
    expect((await call(await product.tokenOf(house.owner, house), '/notifications')).status).toBe(
      200,
    );
  });

  test('a module the company lacks has no routes', async () => {
    const tenant = await arrangeTenant();
    const key = await product.keyOf(tenant.owner, tenant);
    expect((await call(key.text, '/tickets')).status).toBe(200);
    await testDb().owner.query(
      `update public.tenants set modules = modules - 'support' where id = $1`,
      [tenant.id],
    );
    expect((await call(key.text, '/tickets')).status).toBe(404);
  });
});

describe('lists', () => {
  test('come in pages that the cursor and the Link header lead through', async () => {
    const tenant = await arrangeTenant();
    const key = (await product.keyOf(tenant.owner, tenant)).text;
    for (const name of ['Anar', 'Bela', 'Champa', 'Dhatura', 'Euphorbia']) {
      await arrangeClient(tenant, name);
    }
    const seen: string[] = [];
    let next: string | null = '/clients?limit=2';
    while (next) {
      const page: Awaited<ReturnType<typeof call>> = await call(key, next);
      expect(page.status).toBe(200);
      seen.push(...page.body.data.map((row: { name: string }) => row.name));
      const url: string | null = page.body.page.nextUrl;
      expect(page.headers.get('Link')?.includes('rel="next"')).toBe(url !== null);
      next = url?.replace('/api/v1', '') ?? null;
    }
    expect(seen).toEqual(['Anar', 'Bela', 'Champa', 'Dhatura', 'Euphorbia']);
  });

  test('filter, sort and answer with the fields asked for', async () => {
    const { number } = await openTicket('Only this one');
    const found = await call(owner, '/tickets?q=only%20this&fields=number,subject');
    expect(found.body.data).toEqual([{ id: expect.any(String), number, subject: 'Only this one' }]);
    const newest = await call(owner, '/tickets?sort=-number&limit=1');
    expect(newest.body.data[0].number).toBe(number);
  });

  test.each([
    '/tickets?limit=0',
    '/tickets?limit=101',
    '/tickets?status=lost',
    '/tickets?stauts=open',
    '/tickets?cursor=zzz',
    '/tickets?fields=secret',
    '/tickets?sort=subject',
  ])('%s is 400 and names the parameter', async (path) => {
    const { status, body } = await call(owner, path);
    expect(status).toBe(400);
    expect(body.errors[0].parameter).toMatch(/^(limit|status|stauts|cursor|fields|sort)$/);
  });
});

describe('records', () => {
  test('carry an ETag that saves reading them again and guards changing them', async () => {
    const { id } = await openTicket();
    const read = await call(owner, `/tickets/${id}`);
    const etag = read.headers.get('ETag') ?? '';
    const again = await call(owner, `/tickets/${id}`, { headers: { 'If-None-Match': etag } });
    expect([again.status, again.body]).toEqual([304, '']);
    const change = (priority: string) =>
      call(owner, `/tickets/${id}`, {
        method: 'PATCH',
        json: { priority },
        headers: { 'If-Match': etag },
      });
    const changed = await change('high');
    expect([changed.status, changed.body.priority]).toEqual([200, 'high']);
    expect(changed.headers.get('ETag')).not.toBe(etag);
    const late = await change('low');
    expect([late.status, late.body.type]).toEqual([412, '/developers#precondition-failed']);
    expect((await call(owner, `/tickets/${id}`)).body.priority).toBe('high');
  });

  test('are made with a Location, and refused with pointers', async () => {
    const made = await call(owner, '/clients', { json: { name: 'New client' } });
    expect(made.status).toBe(201);
    expect(made.headers.get('Location')).toBe(`/api/v1/clients/${made.body.id}`);
    const wrong = await call(owner, '/clients', {
      json: { name: '', email: 'x', colour: 'red' },
      headers: { 'Accept-Language': 'hi' },
    });
    expect(wrong.status).toBe(422);
    const pointers = wrong.body.errors.map((error: { pointer: string }) => error.pointer);
    expect(pointers.sort()).toEqual(['/colour', '/email', '/name']);
    expect(JSON.stringify(wrong.body.errors)).toMatch(/[\u0900-\u097f]/);
  });

  test('a rule that refuses says so in words', async () => {
    const { id } = await openTicket();
    await call(owner, `/tickets/${id}`, { method: 'PATCH', json: { status: 'closed' } });
    const refused = await call(owner, `/tickets/${id}`, {
      method: 'PATCH',
      json: { status: 'waiting' },
    });
    expect([refused.status, refused.body.errors[0].pointer]).toEqual([422, '/status']);
  });

  test('another company’s, an unknown one’s and a malformed id are the same 404', async () => {
    const stranger = (await product.keyOf(other.owner, other)).text;
    const { id } = await openTicket();
    const paths = [id, '0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11', 'nonsense'].flatMap((one) => [
      { path: `/tickets/${one}`, method: 'GET' },
      { path: `/tickets/${one}`, method: 'PATCH' },
    ]);
    for (const { path, method } of paths) {
      const json = method === 'PATCH' ? { json: { status: 'open' } } : {};
      const { status, body } = await call(stranger, path, { method, ...json });
      expect([status, body.type, body.detail]).toEqual([404, '/developers#not-found', undefined]);
    }
  });
});
