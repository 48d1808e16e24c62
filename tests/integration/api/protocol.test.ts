import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testDb } from '../../setup/database';
import type { TestTenant } from '../../setup/people';
import { arrangeTenant, type Product, startProduct } from './server';

/** What all routes share: repeated requests, limits, formats, versions, callers from other sites. */

let product: Product;
let house: TestTenant;
let key: string;

beforeAll(async () => {
  product = await startProduct();
  house = await arrangeTenant();
  key = (await product.keyOf(house.owner, house)).text;
});
afterAll(() => product.stop());

const call = (...args: Parameters<Product['call']>) => product.call(...args);

async function clientsNamed(name: string): Promise<number> {
  const { rows } = await testDb().owner.query<{ n: number }>(
    'select count(*)::int as n from public.clients where tenant_id = $1 and name = $2',
    [house.id, name],
  );
  return rows[0]?.n ?? 0;
}

test('calls that are let in are counted for the hub, apart from the requests', async () => {
  const other = await arrangeTenant();
  const { text } = await product.keyOf(other.owner, other);
  const counted = async () =>
    (
      await testDb().owner.query<{ calls: number }>(
        'select api_calls::int as calls from private.tenant_usage_days where tenant_id = $1',
        [other.id],
      )
    ).rows.map(({ calls }) => calls);
  const { flushCalls } = await import('~/platform/api/usage.server');
  await call(text, '/clients');
  await call(text, '/tickets');
  await call(`${text}x`, '/clients');
  await flushCalls();
  expect(await counted()).toEqual([2]);
  await call(text, '/nothing-there');
  await call(text, '/clients');
  await flushCalls();
  await flushCalls();
  expect(await counted()).toEqual([3]);
  // What is counted each hour leaves them as they are.
  await testDb().owner.query('select private.refresh_usage()');
  expect(await counted()).toEqual([3]);
});

describe('a repeated request', () => {
  const post = (json: unknown, idempotencyKey: string, credentials = key) =>
    call(credentials, '/clients', { json, headers: { 'Idempotency-Key': idempotencyKey } });

  test('gets the first answer, and nothing happens again', async () => {
    const name = randomUUID();
    const first = await post({ name }, name);
    const second = await post({ name }, name);
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body).toEqual(first.body);
    expect(second.headers.get('Location')).toBe(first.headers.get('Location'));
    expect(second.headers.get('ETag')).toBe(first.headers.get('ETag'));
    expect(second.headers.get('Idempotency-Replayed')).toBe('true');
    expect(await clientsNamed(name)).toBe(1);
  });

  test('gets the first refusal, too', async () => {
    const roles = await call(key, '/roles');
    const roleId = roles.body.data[0].id;
    const invite = { email: house.owner.email, fullName: 'Again', roleId };
    const send = () =>
      call(key, '/invitations', { json: invite, headers: { 'Idempotency-Key': 'invite-again' } });
    const [first, second] = [await send(), await send()];
    expect(first.status).toBe(422);
    expect(second.body).toEqual(first.body);
  });

  test('with another body is refused, and so is one for another address', async () => {
    const name = randomUUID();
    await post({ name }, name);
    const other = await post({ name: `${name}!` }, name);
    expect([other.status, other.body.type]).toEqual([422, '/developers#key-reused']);
    const elsewhere = await call(key, '/tickets', {
      json: { subject: 'x', body: 'x' },
      headers: { 'Idempotency-Key': name },
    });
    expect(elsewhere.status).toBe(422);
  });

  test('of fifty at once one is carried out; the others wait their turn or get its answer', async () => {
    const name = randomUUID();
    const answers = await Promise.all(Array.from({ length: 50 }, () => post({ name }, name)));
    const statuses = new Set(answers.map(({ status }) => status));
    expect([...statuses].every((status) => status === 201 || status === 409)).toBe(true);
    expect(answers.some(({ status }) => status === 201)).toBe(true);
    expect(await clientsNamed(name)).toBe(1);
  });

  test('of another caller is another request', async () => {
    const second = (await product.keyOf(house.owner, house)).text;
    const name = randomUUID();
    await post({ name }, name);
    await post({ name }, name, second);
    expect(await clientsNamed(name)).toBe(2);
  });

  test('whose answer got lost in a crash is not carried out a second time', async () => {
    const name = randomUUID();
    await post({ name }, name);
    await testDb().owner.query(
      `update private.api_answers set status = null, body = null, started_at = now() - interval '2 minutes'
       where key = $1`,
      [name],
    );
    const lost = await post({ name }, name);
    expect([lost.status, lost.body.type]).toEqual([409, '/developers#outcome-unknown']);
    expect(await clientsNamed(name)).toBe(1);
  });

  test('that never got to its effect is carried out by the next', async () => {
    const name = randomUUID();
    await post({ name }, name);
    await testDb().owner.query(
      `update private.api_answers set status = null, is_committed = false, started_at = now() - interval '2 minutes'
       where key = $1`,
      [name],
    );
    expect((await post({ name }, name)).status).toBe(201);
  });

  test.each(['', 'two words', 'x'.repeat(256)])('needs a proper key: “%s” is none', async (bad) => {
    const { status, body } = await post({ name: 'x' }, bad);
    expect([status, body.errors[0].parameter]).toEqual([400, 'Idempotency-Key']);
  });
});

describe('limits', () => {
  test('are told with each answer, and count down', async () => {
    const own = (await product.keyOf(house.owner, house)).text;
    const left = async () => {
      const { headers } = await call(own, '/me');
      expect(headers.get('RateLimit-Policy')).toBe('"key";q=1000;w=60, "tenant";q=5000;w=60');
      return Number(/"key";r=(\d+);t=\d+/.exec(headers.get('RateLimit') ?? '')?.[1]);
    };
    expect(await left()).toBe(999);
    expect(await left()).toBe(998);
  });

  test('let requests that arrive together through, and take from the store what they need', async () => {
    const crowd = await product.keyOf(house.owner, house);
    const answers = await Promise.all(Array.from({ length: 60 }, () => call(crowd.text, '/me')));
    expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
    const left = answers.map(({ headers }) =>
      Number(/"key";r=(\d+)/.exec(headers.get('RateLimit') ?? '')?.[1]),
    );
    expect(Math.min(...left)).toBe(940);
    const { rows } = await testDb().owner.query(
      `select hits from private.rate_limits where bucket = 'api-key:' || encode(sha256(convert_to($1, 'utf8')), 'hex')`,
      [crowd.id],
    );
    expect(rows).toEqual([{ hits: 75 }]);
  });

  test('refuse the thousand and first request of a minute, of this key alone', async () => {
    const busy = await product.keyOf(house.owner, house);
    await call(busy.text, '/me');
    await testDb().owner.query('update private.rate_limits set hits = 1000 where hits = 25');
    let refused = 0;
    for (let i = 0; i < 26; i += 1) {
      const { status, headers, body } = await call(busy.text, '/me');
      if (status !== 429) continue;
      refused += 1;
      expect(Number(headers.get('Retry-After'))).toBeGreaterThan(0);
      expect(body.type).toBe('/developers#too-many-requests');
    }
    expect(refused).toBe(2);
    expect((await call(key, '/me')).status).toBe(200);
  });
});

describe('formats and versions', () => {
  const at = (path: string, headers: Record<string, string>) =>
    fetch(`${product.origin}${path}`, {
      headers: { Authorization: `Bearer ${key}`, ...headers },
    });

  test('version 1 by address, or by Accept', async () => {
    const accept = 'application/vnd.mainstay.v1+json';
    const named = await at('/api/clients', { Accept: accept });
    expect([named.status, named.headers.get('Content-Type')]).toEqual([200, accept]);
    const plain = await at('/api/v1/clients', { Accept: '*/*' });
    expect(plain.headers.get('Content-Type')).toBe('application/json');
    expect(plain.headers.get('Vary')).toContain('Accept');
  });

  test.each([
    ['/api/v2/clients', '*/*', 404],
    ['/api/clients', '*/*', 404],
    ['/api', '*/*', 404],
    ['/api/v1/clients', 'application/vnd.mainstay.v2+json', 406],
    ['/api/v1/clients', 'text/html', 406],
    ['/api/v1/nothing', '*/*', 404],
  ])('%s as %s is %i', async (path, accept, status) => {
    const answer = await at(path, { Accept: accept });
    expect([answer.status, answer.headers.get('Content-Type')]).toEqual([
      status,
      'application/problem+json',
    ]);
  });

  test('long answers are compressed', async () => {
    for (let i = 0; i < 20; i += 1) await call(key, '/clients', { json: { name: `Client ${i}` } });
    const answer = await at('/api/v1/clients', { 'Accept-Encoding': 'gzip' });
    expect(answer.headers.get('Content-Encoding')).toBe('gzip');
    expect((await answer.json()).data.length).toBeGreaterThan(19);
  });

  test('a body beyond a megabyte is refused, announced or not', async () => {
    const long = JSON.stringify({ name: 'x'.repeat(1_200_000) });
    const announced = await call(key, '/clients', {
      method: 'POST',
      body: long,
      headers: { 'Content-Type': 'application/json' },
    });
    expect(announced.status).toBe(413);
    const trickled = await fetch(`${product.origin}/api/v1/clients`, {
      method: 'POST',
      body: new Blob([long]).stream(),
      headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' },
      duplex: 'half',
    } as RequestInit);
    expect(trickled.status).toBe(413);
  });

  test('HEAD answers as GET without a body', async () => {
    const answer = await call(key, '/clients', { method: 'HEAD' });
    expect([answer.status, answer.body]).toEqual([200, '']);
  });
});

test('any page may call with a key it was given, none with a person’s cookies', async () => {
  const preflight = await call(null, '/clients', {
    method: 'OPTIONS',
    headers: { Origin: 'https://elsewhere.example', 'Access-Control-Request-Method': 'POST' },
  });
  expect(preflight.status).toBe(204);
  expect(preflight.headers.get('Access-Control-Allow-Origin')).toBe('*');
  expect(preflight.headers.get('Access-Control-Allow-Credentials')).toBeNull();
  expect(preflight.headers.get('Access-Control-Allow-Headers')).toContain('Authorization');
  const made = await call(key, '/clients', {
    json: { name: 'From elsewhere' },
    headers: { Origin: 'https://elsewhere.example', 'Sec-Fetch-Site': 'cross-site' },
  });
  expect(made.status).toBe(201);
});

test('the document is open to all and is the committed one', async () => {
  const { status, body } = await call(null, '/openapi.json');
  expect([status, body.openapi]).toEqual([200, '3.1.0']);
  const { default: committed } = await import('../../../app/platform/api/openapi.gen.json');
  expect(body).toEqual(committed);
});
