import { z } from 'zod';
import { notFound } from '~/platform/rbac/guard.server';
import { isDay } from './leave/dates';

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

/** Where a list of requests goes on: `from` (a day) and `after` (an id), or null for its beginning. */
export function pageFromQuery(query: URLSearchParams): { startDate: string; id: string } | null {
  const id = idFromQuery(query, 'after');
  const startDate = query.get('from') ?? '';
  return id && isDay(startDate) ? { startDate, id } : null;
}
