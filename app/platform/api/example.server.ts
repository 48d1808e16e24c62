/** The keywords of JSON Schema that our document uses. */
export interface JsonSchema {
  $ref?: string;
  type?: string | string[];
  format?: string;
  enum?: unknown[];
  const?: unknown;
  default?: unknown;
  example?: unknown;
  examples?: unknown[];
  description?: string;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  required?: string[];
  properties?: Record<string, JsonSchema>;
  additionalProperties?: boolean | JsonSchema;
  items?: JsonSchema;
  allOf?: JsonSchema[];
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
}

const formats: Record<string, string> = {
  uuid: '0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11',
  'date-time': '2026-03-02T09:30:00.000Z',
  date: '2026-03-02',
  email: 'asha@example.com',
  uri: 'https://example.com',
};

/** What such a field may hold, where its schema gives no example: other modules' forms don't. */
const names: Record<string, unknown> = {
  name: 'Nila Textiles',
  fullName: 'Meera Iyer',
  subject: 'The invoice shows the old address',
  body: 'Please send it again with our new address.',
  note: 'Enjoy it!',
  reason: 'Family visit',
  phone: '+91 80 4000 1234',
  address: '12 MG Road, Bengaluru',
  jobTitle: 'Designer',
  employeeNumber: 'E-014',
  weeklyHours: 40,
  timeZone: 'Asia/Kolkata',
  type: 'ticket.created',
};

/** A value that fits the schema, from its examples where it gives some. */
export function exampleOf(schema: JsonSchema, named: Record<string, JsonSchema>): unknown {
  if (schema.$ref) return exampleOf(named[schema.$ref.split('/').at(-1) ?? ''] ?? {}, named);
  if (schema.example !== undefined) return schema.example;
  if (schema.examples?.length) return schema.examples[0];
  if (schema.const !== undefined) return schema.const;
  if (schema.default !== undefined) return schema.default;
  if (schema.enum) return schema.enum[0];
  const branch = (schema.anyOf ?? schema.oneOf ?? schema.allOf)?.[0];
  if (branch) return exampleOf(branch, named);
  const type = [schema.type].flat()[0];
  if (type === 'object') {
    return Object.fromEntries(
      Object.entries(schema.properties ?? {}).map(([name, part]) => [
        name,
        part.example === undefined && !part.enum && name in names
          ? names[name]
          : exampleOf(part, named),
      ]),
    );
  }
  if (type === 'array') return schema.items ? [exampleOf(schema.items, named)] : [];
  if (type === 'boolean') return true;
  if (type === 'integer' || type === 'number') return schema.minimum ?? 1;
  return formats[schema.format ?? ''] ?? 'text'.padEnd(schema.minLength ?? 0, '.');
}
