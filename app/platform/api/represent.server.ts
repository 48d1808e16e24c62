import { createHash } from 'node:crypto';
import { z } from '@hono/zod-openapi';
import { Problem } from './problem.server';

/** What a handler may return where the schema says text: dates become ISO text on the way out. */
export type Sent<T> = T extends string
  ? T | Date
  : T extends readonly (infer Item)[]
    ? Sent<Item>[]
    : T extends object
      ? { [Key in keyof T]: Sent<T[Key]> }
      : T;

/** The part of a value that its schema names: what a query returns besides stays here. */
export function shape(schema: z.ZodType, value: unknown): unknown {
  if (value === null || value === undefined) return value ?? null;
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) {
    return shape(schema.unwrap() as z.ZodType, value);
  }
  if (schema instanceof z.ZodArray) {
    return (value as unknown[]).map((item) => shape(schema.element as z.ZodType, item));
  }
  if (!(schema instanceof z.ZodObject)) return value;
  const row = value as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(schema.shape).map(([name, part]) => [name, shape(part as z.ZodType, row[name])]),
  );
}

/** Names from `fields=`, checked against the schema; undefined for all. */
export function chosenFields(schema: z.ZodObject, fields: string | undefined) {
  if (fields === undefined) return undefined;
  const names = fields.split(',').map((name) => name.trim());
  const unknown = names.filter((name) => !Object.hasOwn(schema.shape, name));
  if (unknown.length === 0) return new Set(['id', ...names]);
  throw new Problem('bad-request', {
    errors: unknown.map((name) => ({
      parameter: 'fields',
      detail: `There is no field “${name}”.`,
    })),
  });
}

/** Only the chosen fields of a shaped row. */
export function sparse(row: unknown, fields: ReadonlySet<string> | undefined): unknown {
  if (!fields) return row;
  return Object.fromEntries(Object.entries(row as object).filter(([name]) => fields.has(name)));
}

/**
 * `"<version>.<hash>"`: the version is the row's (a hash of what is shown where it keeps none), for If-Match;
 * the hash is of this very representation, for If-None-Match.
 */
export function etagOf(version: number | undefined, whole: unknown, body: string): string {
  return `"${version ?? hash(JSON.stringify(whole))}.${hash(body)}"`;
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 12);
}

/** Whether If-None-Match names this representation. */
export function isKnown(request: Request, etag: string): boolean {
  const header = request.headers.get('If-None-Match');
  if (header === null) return false;
  return header === '*' || tags(header).includes(etag);
}

/** Throws 412 when If-Match names another version of the row. */
export function checkMatch(request: Request, etag: string): void {
  const header = request.headers.get('If-Match');
  if (header === null || header === '*') return;
  const version = (tag: string) => tag.slice(1).split('.')[0];
  if (tags(header).some((tag) => version(tag) === version(etag))) return;
  throw new Problem('precondition-failed', {
    detail: 'Read it again, and repeat the change with the new ETag.',
  });
}

/** A compressing proxy may have made a tag weak; it is still ours. */
function tags(header: string): string[] {
  return header.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
}
