import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import openapiTS, { astToString } from 'openapi-typescript';
import { describe, expect, test } from 'vitest';
import { permissions } from '../modules/registry.server';
import { apiDocument, type Operation } from './document.server';
import { apis } from './registry.server';
import { registerRoutes } from './routes.server';

const document = apiDocument(registerRoutes(apis));
const text = `${JSON.stringify(document, null, 2)}\n`;
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ name: `${method} ${path}`, operation })),
);

describe('the OpenAPI document', () => {
  test('is what is committed, and so is the client made from it (vitest -u writes both)', async () => {
    await expect(text).toMatchFileSnapshot('openapi.gen.json');
    const client = astToString(await openapiTS(JSON.parse(text)));
    await expect(`/* eslint-disable */\n${client}`).toMatchFileSnapshot('client.gen.ts');
  });

  test('is valid OpenAPI 3.1', async () => {
    const validator = new Validator();
    const result = await validator.validate(JSON.parse(text));
    expect(result.errors ?? []).toEqual([]);
    expect([result.valid, validator.version]).toEqual([true, '3.1']);
  });

  test('gives an example for every body, which fits its schema', () => {
    const ajv = new Ajv2020({ strict: false });
    addFormats(ajv);
    ajv.addSchema({ $id: 'doc', ...document });
    const wrong: string[] = [];
    for (const { name, operation } of operations) {
      for (const [place, media] of bodiesOf(operation)) {
        const schema = JSON.parse(JSON.stringify(media.schema).replaceAll('"#/', '"doc#/'));
        if (media.example === undefined) wrong.push(`${name} ${place}: no example`);
        else if (!ajv.validate(schema, media.example)) {
          wrong.push(`${name} ${place}: ${ajv.errorsText()}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  test('names each operation once, and permissions that there are', () => {
    const names = operations.map(({ operation }) => operation.operationId);
    expect(new Set(names).size).toBe(names.length);
    const known = permissions.map(({ code }) => code);
    for (const { operation } of operations) {
      const asked = operation['x-permission'];
      if (asked) expect(known).toContain(asked);
    }
  });
});

function bodiesOf(operation: Operation) {
  const all = { request: operation.requestBody, ...operation.responses };
  return Object.entries(all).flatMap(([place, body]) =>
    Object.entries(body?.content ?? {}).flatMap(([type, media]) =>
      type.includes('json') ? [[place, media] as const] : [],
    ),
  );
}
