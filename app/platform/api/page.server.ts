import type { z } from '@hono/zod-openapi';
import { Problem } from './problem.server';

/** Where the page begins, out of an opaque cursor; undefined for the first page. Throws 400 for nonsense. */
export function readCursor(
  cursor: string | undefined,
  schema: z.ZodType<string>,
): string | undefined {
  if (cursor === undefined) return undefined;
  const text = Buffer.from(cursor, 'base64url').toString('utf8');
  const place = schema.safeParse(text);
  if (place.success) return place.data;
  throw new Problem('bad-request', {
    errors: [{ parameter: 'cursor', detail: 'Use a cursor as it was given.' }],
  });
}

export function writeCursor(place: string): string {
  return Buffer.from(place).toString('base64url');
}

/** Link header (RFC 8288) and the address of the next page, with the filters of this one. */
export function linksOf(url: URL, cursor: string | null): { header: string; next: string | null } {
  const query = new URLSearchParams(url.search);
  query.delete('cursor');
  const at = () => (query.size > 0 ? `${url.pathname}?${query}` : url.pathname);
  const first = `<${at()}>; rel="first"`;
  if (cursor === null) return { header: first, next: null };
  query.set('cursor', cursor);
  return { header: `${first}, <${at()}>; rel="next"`, next: at() };
}
