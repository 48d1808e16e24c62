import { env } from '../env.server';
import type { RequestStore } from '../http/store.server';

/** The Server-Timing header, shown by browsers' tools; undefined in production. */
export function serverTiming(store: RequestStore): string | undefined {
  if (env.APP_ENV === 'production') return undefined;
  const total = performance.now() - store.startedAt;
  return `total;dur=${total.toFixed(1)}, db;dur=${store.dbMilliseconds.toFixed(1)};desc="${store.dbQueries} queries"`;
}
