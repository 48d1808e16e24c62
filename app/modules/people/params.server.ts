import { z } from 'zod';
import { notFound } from '~/platform/rbac/guard.server';

/** An id from the address; what is no id leads nowhere. */
export function idParam(value: string | undefined): string {
  const id = z.uuid().safeParse(value);
  if (!id.success) throw notFound();
  return id.data;
}

/** An id from the query string, or undefined when there is none (or nonsense). */
export function idFromQuery(query: URLSearchParams, name: string): string | undefined {
  return z.uuid().safeParse(query.get(name)).data;
}
