import { logger } from '../observability/logger.server';
import { optionalRequestStore } from './store.server';

const DEPARTURES: ReadonlySet<unknown> = new Set(['ECONNRESET', 'ERR_STREAM_PREMATURE_CLOSE']);

/** Logs why a request failed: an error of ours, unless it only says that the browser went away. */
export function logFailure(error: unknown, path: string): void {
  const isTheirs = optionalRequestStore()?.aborted === true && isDeparture(error);
  logger[isTheirs ? 'debug' : 'error']({ err: error, path }, 'request failed');
}

/** What reading from, writing to and waiting for somebody who has left ends with. */
function isDeparture(error: unknown): boolean {
  // The reason that the server gives the request's signal.
  if (!(error instanceof Error)) return typeof error === 'string';
  if (error.name === 'AbortError' || DEPARTURES.has((error as { code?: unknown }).code))
    return true;
  return error.message === 'Client connection prematurely closed.';
}
