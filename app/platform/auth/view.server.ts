import { sql } from 'kysely';
import { type Claims, readTenant } from '~/platform/db/tenant.server';
import type { SessionRow, SessionTenant } from './session.server';

/** An open look at a company as somebody else. */
export interface OpenView {
  id: string;
  personId: string;
  person: string;
  tenantId: string;
  /** ISO time at which it ends by itself. */
  until: string;
}

/** What differs from the viewer's own session. */
interface ViewedSession
  extends Pick<
    SessionTenant,
    'displayName' | 'role' | 'scopes' | 'employeeId' | 'clientIds' | 'unread'
  > {
  email: string;
  locale: string | null;
  timeZone: string | null;
}

/**
 * Turns the viewer's session into that of the person they look as: their role, rights and rows, under claims
 * that the database lets read only. null when the look no longer stands.
 */
export async function lookAs(
  row: SessionRow & { tenant: SessionTenant },
  view: OpenView,
  own: Claims,
): Promise<{ row: SessionRow; claims: Claims } | null> {
  const claims: Claims = {
    ...own,
    sub: view.personId,
    app_metadata: { tenant_id: row.tenant.id },
    act: { by: row.user.id, view: view.id },
  };
  const { rows } = await readTenant({ claims }, (trx) =>
    sql<{ seen: ViewedSession | null }>`
      select private.viewed_session(${row.tenant.slug}) as seen`.execute(trx),
  );
  const seen = rows[0]?.seen;
  if (!seen) return null;
  const { email, locale, timeZone, ...rest } = seen;
  // Language and theme stay the viewer's: they have to read it.
  const user = {
    ...row.user,
    id: view.personId,
    email,
    name: seen.displayName,
    locale: row.user.locale ?? locale,
    timeZone: timeZone ?? row.user.timeZone,
  };
  return { row: { ...row, user, tenant: { ...row.tenant, ...rest }, hubRole: null }, claims };
}
