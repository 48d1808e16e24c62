import { sql } from 'kysely';
import { explainConstraints } from '~/platform/db/constraints.server';
import { type Claims, withTenant } from '~/platform/db/tenant.server';
import type { TenantContext } from '~/platform/rbac/guard.server';

/**
 * Begins to look at the company as a member: half an hour, reading only, recorded with both people. Refused
 * for owners unless one is an owner, and for whoever holds more than oneself (R5).
 */
export async function startView(ctx: TenantContext, personId: string): Promise<void> {
  await explainConstraints(
    {
      view_sessions_not_within: { key: 'members:error.viewNotWithin' },
      rls: { key: 'members:error.notHeld' },
    },
    () => withTenant(ctx, (trx) => sql`select private.start_view(${personId}::uuid)`.execute(trx)),
  );
}

/** Ends the look that is open in a company, as the viewer themselves; returns the membership looked at. */
export async function endView(claims: Claims, tenantId: string): Promise<string | null> {
  const { act: _, ...own } = claims;
  const viewer: Claims = { ...own, app_metadata: { tenant_id: tenantId } };
  const { rows } = await withTenant({ claims: viewer }, (trx) =>
    sql<{ member: string | null }>`select private.end_view() as member`.execute(trx),
  );
  return rows[0]?.member ?? null;
}
