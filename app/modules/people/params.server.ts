import { z } from 'zod';
import { isDay } from '~/platform/calendar/dates';

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
