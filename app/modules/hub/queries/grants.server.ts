import type { Trx } from '~/platform/db/kysely.server';

export interface Grant {
  id: string;
  userId: string;
  personName: string;
  personEmail: string;
  reason: string;
  access: 'read' | 'act';
  minutes: number;
  status: 'requested' | 'active' | 'declined' | 'ended';
  decidedByName: string | null;
  startedAt: Date | null;
  expiresAt: Date | null;
  endedByName: string | null;
  endedAt: Date | null;
  createdAt: Date;
}

const columns = [
  'g.id',
  'g.user_id as userId',
  'g.person_name as personName',
  'g.person_email as personEmail',
  'g.reason',
  'g.access',
  'g.minutes',
  'g.status',
  'g.decided_by_name as decidedByName',
  'g.started_at as startedAt',
  'g.expires_at as expiresAt',
  'g.ended_by_name as endedByName',
  'g.ended_at as endedAt',
  'g.created_at as createdAt',
] as const;

/** Support accesses to a tenant, newest first: a keyset page of `limit` plus one. */
export function listGrants(
  trx: Trx,
  tenantId: string,
  before: string | null,
  limit: number,
): Promise<Grant[]> {
  let query = trx.selectFrom('support_grants as g').where('g.tenant_id', '=', tenantId);
  if (before) query = query.where('g.id', '<', before);
  return query
    .select([...columns])
    .orderBy('g.id', 'desc')
    .limit(limit + 1)
    .$castTo<Grant>()
    .execute();
}

/** One of them. */
export function findGrant(trx: Trx, tenantId: string, id: string): Promise<Grant | undefined> {
  return trx
    .selectFrom('support_grants as g')
    .where('g.tenant_id', '=', tenantId)
    .where('g.id', '=', id)
    .select([...columns])
    .$castTo<Grant>()
    .executeTakeFirst();
}

export interface HubGrant extends Grant {
  tenantSlug: string;
  tenantName: string;
}

/** Support accesses to all tenants for the hub, newest first: a keyset page of `limit` plus one. */
export function listHubGrants(
  trx: Trx,
  filter: { tenantId?: string; userId?: string; before: string | null },
  limit: number,
): Promise<HubGrant[]> {
  let query = trx
    .selectFrom('support_grants as g')
    .innerJoin('tenants as t', 't.id', 'g.tenant_id')
    .select([...columns, 't.slug as tenantSlug', 't.name as tenantName']);
  if (filter.tenantId) query = query.where('g.tenant_id', '=', filter.tenantId);
  if (filter.userId) query = query.where('g.user_id', '=', filter.userId);
  if (filter.before) query = query.where('g.id', '<', filter.before);
  return query
    .orderBy('g.id', 'desc')
    .limit(limit + 1)
    .$castTo<HubGrant>()
    .execute();
}

export interface GrantEntry {
  id: string;
  occurredAt: Date;
  action: string;
  recordType: string;
  recordId: string | null;
  path: string | null;
}

/** What was seen and done under a support access, newest first: a keyset page of `limit` plus one. */
export async function listGrantEntries(
  trx: Trx,
  tenantId: string,
  grantId: string,
  before: string | null,
  limit: number,
): Promise<GrantEntry[]> {
  let query = trx
    .selectFrom('audit_entries')
    .where('tenant_id', '=', tenantId)
    .where('support_grant_id', '=', grantId);
  if (before) query = query.where('id', '<', before);
  const rows = await query
    .select([
      'id',
      'occurred_at as occurredAt',
      'action',
      'record_type as recordType',
      'record_id as recordId',
      'after',
    ])
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
  return rows.map(({ after, ...row }) => ({ ...row, path: pathOf(after) }));
}

function pathOf(after: unknown): string | null {
  const path = (after as { path?: unknown } | null)?.path;
  return typeof path === 'string' ? path : null;
}
