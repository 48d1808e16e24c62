import { sql } from 'kysely';
import { type Claims, withTenant } from '~/platform/db/tenant.server';
import { logger } from '~/platform/observability/logger.server';

const NOTE_EVERY = 5 * 60_000;
const REMEMBERED = 10_000;
const noted = new Map<string, number>();

/**
 * Notes from where a session is in use, for its person's list of devices: at most every five minutes per
 * session and process, and beside the request, which does not wait.
 */
export function noteDevice(request: Request, claims: Claims): void {
  const id = claims.session_id;
  const now = Date.now();
  if (!id || now - (noted.get(id) ?? 0) < NOTE_EVERY) return;
  if (noted.size >= REMEMBERED) noted.clear();
  noted.set(id, now);
  const userAgent = request.headers.get('User-Agent') ?? '';
  withTenant({ claims }, (trx) =>
    sql`select private.touch_session(${userAgent})`.execute(trx),
  ).catch((error: unknown) => logger.warn({ err: error }, 'noting the device failed'));
}
