import fc from 'fast-check';
import type { JsonSchema } from '~/platform/api/example.server';

/** Values people and programs send where a schema asks for one: fitting ones, at the edges too. */
export function fitting(schema: JsonSchema, ids: readonly string[]): fc.Arbitrary<unknown> {
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.const !== undefined) return fc.constant(schema.const);
  const branches = schema.anyOf ?? schema.oneOf;
  if (branches) return fc.oneof(...branches.map((branch) => fitting(branch, ids)));
  const types = [schema.type].flat();
  const values = types.map((type) => ofType(type, schema, ids));
  return fc.oneof(...values);
}

function ofType(
  type: string | undefined,
  schema: JsonSchema,
  ids: readonly string[],
): fc.Arbitrary<unknown> {
  switch (type) {
    case 'null':
      return fc.constant(null);
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return fc.integer({ min: schema.minimum ?? -1000, max: schema.maximum ?? 1000 });
    case 'number':
      return fc
        .integer({ min: (schema.minimum ?? -100) * 4, max: (schema.maximum ?? 100) * 4 })
        .map((quarters) => quarters / 4);
    case 'array':
      return fc.array(fitting(schema.items ?? {}, ids), sizes(schema));
    case 'object':
      return objects(schema, ids);
    default:
      return text(schema, ids);
  }
}

function sizes(schema: JsonSchema & { minItems?: number; maxItems?: number }) {
  return { minLength: schema.minItems ?? 0, maxLength: Math.min(schema.maxItems ?? 4, 8) };
}

function objects(schema: JsonSchema, ids: readonly string[]): fc.Arbitrary<unknown> {
  const parts = Object.entries(schema.properties ?? {}).map(
    ([name, part]) => [name, fitting(part, ids)] as const,
  );
  const required = schema.required ?? [];
  return fc.record(Object.fromEntries(parts), { requiredKeys: required as never[] });
}

const days = ['2026-03-02', '2026-11-23', '2024-02-29', '1969-12-31', '9999-12-31', '0001-01-01'];

function text(schema: JsonSchema, ids: readonly string[]): fc.Arbitrary<unknown> {
  const { minLength = 0, maxLength = 40 } = schema;
  if (schema.format === 'uuid') return fc.oneof(fc.constantFrom(...ids), fc.uuid());
  if (schema.format === 'date') return fc.constantFrom(...days);
  if (schema.format === 'date-time') return fc.constant('2026-03-02T09:30:00.000Z');
  if (schema.format === 'email') return fc.uuid().map((name) => `${name}@example.com`);
  if (schema.format === 'uri') return fc.constant('https://example.com/x');
  if (schema.pattern) return fc.stringMatching(new RegExp(schema.pattern));
  return fc.oneof(
    fc.string({ minLength, maxLength: Math.min(maxLength, 60), unit: 'grapheme' }),
    fc
      .constantFrom("'; drop table tickets; --", '%', '<script>', 'a\u0000b', '\ud800')
      .filter((value) => value.length >= minLength && value.length <= maxLength),
  );
}

/** The same with something wrong: a field missing, unknown, of another type, or no object at all. */
export function broken(schema: JsonSchema, ids: readonly string[]): fc.Arbitrary<unknown> {
  const names = Object.keys(schema.properties ?? {});
  const wrong = fc.constantFrom<unknown>(null, 42, true, [], {}, 'x'.repeat(30_000), 1e308, [[]]);
  return fc.oneof(
    wrong,
    fc
      .tuple(fitting(schema, ids), fc.constantFrom(...names, 'tenant_id', '__proto__'), wrong)
      .map(([value, name, bad]) => Object.assign(Object.create(null), value, { [name]: bad })),
    fc.tuple(fitting(schema, ids), fc.constantFrom(...names)).map(([value, name]) => {
      const { [name]: _, ...rest } = value as Record<string, unknown>;
      return rest;
    }),
  );
}
