import { sql } from 'kysely';
import { type Claims, withTenant } from '~/platform/db/tenant.server';
import { logger } from '~/platform/observability/logger.server';

const NOTE_EVERY = 60_000;
const REMEMBERED = 10_000;
const noted = new Map<string, number>();

/**
 * Notes from where a session is in use, for its person's list of devices: at most once a minute per
 * session and process, and beside the request, which does not wait. It is also what companies with an idle
 * timeout count from, so pages fetched ahead and what scripts ask for by themselves are no use.
 */
export function noteDevice(request: Request, claims: Claims): void {
  const id = claims.session_id;
  const now = Date.now();
  if (!id || now - (noted.get(id) ?? 0) < NOTE_EVERY || !isByPerson(request)) return;
  if (noted.size >= REMEMBERED) noted.clear();
  noted.set(id, now);
  const userAgent = request.headers.get('User-Agent') ?? '';
  withTenant({ claims }, (trx) =>
    sql`select private.touch_session(${userAgent})`.execute(trx),
  ).catch((error: unknown) => logger.warn({ err: error }, 'noting the device failed'));
}

function isByPerson({ headers }: Request): boolean {
  if (headers.get('Sec-Purpose')?.startsWith('prefetch')) return false;
  return headers.get('X-Background') === null && headers.get('Accept') !== 'text/event-stream';
}
