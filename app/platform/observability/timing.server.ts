import { env } from '../env.server';
import { optionalRequestStore, type RequestStore } from '../http/store.server';

/** Adds one database round trip to the current request's account. The database layer calls it. */
export function countQuery(milliseconds: number): void {
  const store = optionalRequestStore();
  if (!store) return;
  store.dbQueries += 1;
  store.dbMilliseconds += milliseconds;
}

/** The Server-Timing header, shown by browsers' tools; undefined in production. */
export function serverTiming(store: RequestStore): string | undefined {
  if (env.APP_ENV === 'production') return undefined;
  const total = performance.now() - store.startedAt;
  return `total;dur=${total.toFixed(1)}, db;dur=${store.dbMilliseconds.toFixed(1)};desc="${store.dbQueries} queries"`;
}
