import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ApiDocument, Operation, Parameter } from '~/platform/api/document.server';
import type { JsonSchema } from '~/platform/api/example.server';
import document from '../../../app/platform/api/openapi.gen.json' with { type: 'json' };
import { testDb } from '../../setup/database';
import { broken, fitting } from './arbitrary';
import { furnish, HIDDEN, type House } from './house';
import { type Answer, type Product, startProduct } from './server';

/**
 * Every route of the document, with what fits it, what does not, and what is not the caller's: only statuses
 * the document lists, every body as its schema says, never our own fault, never a word of another company.
 */

const api = document as unknown as ApiDocument;
const seed = Number(process.env.FC_SEED ?? 20261121);
const operations = Object.entries(api.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({
    name: `${method.toUpperCase()} ${path}`,
    method: method.toUpperCase(),
    path,
    operation,
  })),
);
type Tried = (typeof operations)[number];

const ajv = new Ajv2020({ strict: false });
addFormats(ajv);
ajv.addSchema({ $id: 'doc', ...document });

let product: Product;
let mine: House;
let theirs: House;

beforeAll(async () => {
  product = await startProduct();
  mine = await furnish(product, 'Mine');
  theirs = await furnish(product, HIDDEN);
});
afterAll(() => product.stop());

const isPersonal = ({ path }: Tried) => /^\/(notifications|views)\b/.test(path);

/** Credentials of its own for each route: no limit is reached by trying hard. */
async function credentials(tried: Tried, house: House, permissions?: string[]): Promise<string> {
  if (isPersonal(tried)) return await product.tokenOf(house.tenant.owner, house.tenant);
  const { tenant } = house;
  await testDb().owner.query(
    'update public.api_keys set revoked_at = now() where tenant_id = $1 and revoked_at is null',
    [tenant.id],
  );
  return (await product.keyOf(tenant.owner, tenant, permissions)).text;
}

function check({ operation, name }: Tried, answer: Answer, sent: string): void {
  const { status, body, headers } = answer;
  const context = `${name} ${sent}: ${status} ${JSON.stringify(body).slice(0, 400)}`;
  expect(status, context).toBeLessThan(500);
  expect(Object.keys(operation.responses), context).toContain(String(status));
  expect(JSON.stringify(body), context).not.toContain(HIDDEN);
  expect(headers.get('X-Request-Id'), context).toBeTruthy();
  const fits = validatorOf(name, operation, status);
  if (!fits) expect(body, context).toBe('');
  else if (!sent.includes('fields=')) {
    expect(fits(body) ? '' : ajv.errorsText(fits.errors), context).toBe('');
  }
}

const validators = new Map<string, ValidateFunction | undefined>();

/** Compiled once for each route and status: that takes longer than the call. */
function validatorOf(
  name: string,
  operation: Operation,
  status: number,
): ValidateFunction | undefined {
  const key = `${status} ${name}`;
  if (!validators.has(key)) {
    const schema = schemaOf(operation, status);
    validators.set(key, schema && ajv.compile(schema));
  }
  return validators.get(key);
}

function schemaOf(operation: Operation, status: number): JsonSchema | undefined {
  const response = operation.responses[String(status)];
  const name = response?.$ref?.split('/').at(-1);
  const found = (name ? api.components.responses[name] : response) as Operation['responses'][''];
  const media = Object.values(found?.content ?? {})[0];
  return media && JSON.parse(JSON.stringify(media.schema).replaceAll('"#/', '"doc#/'));
}

const bodySchema = ({ operation }: Tried) =>
  operation.requestBody?.content['application/json']?.schema;

function queryOf({ operation }: Tried): Parameter[] {
  return (operation.parameters ?? []).filter((parameter) => parameter.in === 'query');
}

/** The address with ids of a house, or a stranger's. */
const addresses = (tried: Tried, house: House, ids: readonly string[]) => {
  const own = house.idsOf(tried.path);
  const path = fc
    .constantFrom(...(own.length > 0 ? own : ids))
    .map((id) => tried.path.replace(/\{\w+\}/, id));
  const parts = queryOf(tried).map(({ name = '', schema = {} }) =>
    fc
      .option(fitting(schema, ids), { nil: undefined, freq: 2 })
      .map((value) => (value === undefined ? '' : `${name}=${encode(value)}`)),
  );
  return fc
    .tuple(path, ...parts)
    .map(([at, ...query]) => `${at}?${query.filter(Boolean).join('&')}`.replace(/\?$/, ''));
};

/** As programs write it; a lone surrogate cannot be written at all. */
function encode(value: unknown): string {
  return encodeURIComponent(String(value).toWellFormed());
}

async function send(tried: Tried, key: string | null, address: string, body: unknown) {
  const headers = { 'Idempotency-Key': crypto.randomUUID() };
  if (tried.operation.requestBody?.content['multipart/form-data']) {
    const form = new FormData();
    form.append('file', new File([JSON.stringify(body) ?? ''], 'note.txt', { type: 'text/plain' }));
    return await product.call(key, address, { method: 'POST', body: form, headers });
  }
  const json = bodySchema(tried) ? { json: body } : {};
  return await product.call(key, address, { method: tried.method, ...json, headers });
}

describe.each(operations)('$name', (tried) => {
  const { method } = tried;

  test('answers as documented, whatever fits', { timeout: 60_000 }, async () => {
    const key = await credentials(tried, mine);
    const ids = [...mine.ids, ...theirs.ids.slice(0, 3)];
    const bodies = fitting(bodySchema(tried) ?? { type: 'object' }, ids);
    await fc.assert(
      fc.asyncProperty(addresses(tried, mine, ids), bodies, async (address, body) => {
        const answer = await send(tried, key, address, body);
        check(tried, answer, `${address} ${JSON.stringify(body)}`);
      }),
      { seed, numRuns: 12 },
    );
  });

  test('refuses what does not fit', { timeout: 60_000 }, async () => {
    const schema = bodySchema(tried);
    const key = await credentials(tried, mine);
    const [at = ''] = fc.sample(addresses(tried, mine, mine.ids), { seed, numRuns: 1 });
    const address = at.split('?')[0] ?? '';
    if (schema) {
      await fc.assert(
        fc.asyncProperty(broken(schema, mine.ids), async (body) => {
          check(tried, await send(tried, key, address, body), `${address} ${JSON.stringify(body)}`);
        }),
        { seed, numRuns: 12 },
      );
      const raw = (type: string, text: string) =>
        product.call(key, address, { method, body: text, headers: { 'Content-Type': type } });
      const torn = await raw('application/json', '{"a":');
      check(tried, torn, 'torn JSON');
      expect(torn.status).toBe(400);
      const other = await raw('text/plain', '{}');
      check(tried, other, 'text/plain');
      expect(other.status).toBe(415);
    }
    if (method === 'GET') {
      const odd = await product.call(key, `${address}?no_such_parameter=1`);
      check(tried, odd, 'an unknown parameter');
    }
    const format = await product.call(key, address, { method, headers: { Accept: 'text/csv' } });
    check(tried, format, 'Accept: text/csv');
    expect(format.status).toBe(406);
    const verb = await product.call(key, address, { method: 'PUT' });
    check(tried, verb, 'PUT');
    expect([verb.status, verb.headers.get('Allow')?.includes(method)]).toEqual([405, true]);
  });

  test('is closed to strangers, and to those without the permission', async () => {
    const [address = ''] = fc.sample(addresses(tried, mine, mine.ids), { seed, numRuns: 1 });
    const at = address.split('?')[0] ?? '';
    const example = tried.operation.requestBody?.content['application/json']?.example;
    const nobody = await send(tried, null, at, example);
    check(tried, nobody, 'nobody');
    expect(nobody.status).toBe(401);
    if (!tried.operation['x-permission']) return;
    const key = await credentials(tried, mine, ['members.read']);
    const without = await send(tried, key, at, example);
    check(tried, without, 'without the permission');
    if (tried.operation['x-permission'] !== 'members.read') expect(without.status).toBe(403);
  });
});

// A report is named by a word of the product's, which is nobody's record.
const aboutRecords = operations.filter(({ path }) => /\{(?!report\})/.test(path));

test.each(aboutRecords)(
  '$name knows no record of another company',
  { timeout: 60_000 },
  async (tried) => {
    const { path } = tried;
    const key = await credentials(tried, mine);
    const example = tried.operation.requestBody?.content['application/json']?.example;
    const before = await theirs.fingerprint();
    const none = path.replace(/\{\w+\}/, path.includes('{job}') ? '999999' : mine.unknownId);
    const unknown = await send(tried, key, none, example);
    expect(theirs.idsOf(path)).not.toEqual([]);
    for (const id of theirs.idsOf(path)) {
      const answer = await send(tried, key, path.replace(/\{\w+\}/, id), example);
      check(tried, answer, `their ${id}`);
      expect([answer.status, said(answer)]).toEqual([unknown.status, said(unknown)]);
    }
    expect(await theirs.fingerprint()).toBe(before);
  },
);

function said({ body }: Answer): unknown {
  return { ...body, requestId: undefined };
}
