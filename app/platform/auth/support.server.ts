import { sql } from 'kysely';
import { type Claims, withTenant } from '~/platform/db/tenant.server';
import { requestStore } from '~/platform/http/store.server';
import type { SupportAccess } from './session.server';

/**
 * Writes down in the tenant's audit trail which page a support person opens, before it is shown. False when
 * the access does not stand: nothing may be shown then.
 */
export async function noteSupportVisit(claims: Claims, support: SupportAccess): Promise<boolean> {
  const { method, url } = requestStore();
  const refused = support.access === 'read' && method !== 'GET' && method !== 'HEAD';
  const { rows } = await withTenant({ claims }, (trx) =>
    sql<{ stands: boolean }>`
      select private.support_seen(${url.pathname}, ${refused}) as stands`.execute(trx),
  );
  return rows[0]?.stands === true;
}
