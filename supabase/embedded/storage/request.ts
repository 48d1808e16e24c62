import type { Context } from 'hono';
import type { z } from 'zod';
import { invalidRequest } from './errors.ts';
import type { Key } from './objects.ts';

/** The request's JSON body, checked. */
export async function readBody<Schema extends z.ZodType>(
  c: Context,
  schema: Schema,
): Promise<z.infer<Schema>> {
  const result = schema.safeParse(await c.req.json().catch(() => ({})));
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw invalidRequest(`body/${issue?.path.join('/') ?? ''} ${issue?.message ?? 'invalid'}`);
}

/** Bucket and name that follow a prefix in the path. */
export function keyAfter(c: Context, prefix: string): Key {
  const at = c.req.path.indexOf(prefix);
  try {
    const [bucket = '', ...name] = c.req.path
      .slice(at + prefix.length)
      .split('/')
      .map(decodeURIComponent);
    return { bucket, name: name.join('/') };
  } catch {
    throw invalidRequest('The path could not be decoded');
  }
}
