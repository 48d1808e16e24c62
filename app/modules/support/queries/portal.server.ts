import { sql } from 'kysely';
import type { Trx } from '~/platform/db/kysely.server';
import { activeStatuses, type Status } from '../status';

export const PORTAL_PAGE_SIZE = 20;

export interface PortalTicket {
  id: string;
  number: number;
  subject: string;
  status: Status;
  requester: string;
  at: Date;
}

/**
 * Tickets of the caller's organisations, latest activity first; row-level security decides which. Priority,
 * assignee and team are staff's business and never read here.
 */
export async function listPortalTickets(
  trx: Trx,
  tenantId: string,
  filter: { show: 'active' | 'waiting' | 'all'; after?: string; limit?: number },
): Promise<{ rows: PortalTicket[]; hasNext: boolean }> {
  const limit = filter.limit ?? PORTAL_PAGE_SIZE;
  let query = trx.selectFrom('tickets as t').where('t.tenant_id', '=', tenantId);
  if (filter.show === 'active') query = query.where('t.status', 'in', [...activeStatuses]);
  if (filter.show === 'waiting') query = query.where('t.status', '=', 'waiting');
  if (filter.after) {
    query = query.where(
      sql<boolean>`(t.last_activity_at, t.id) < (
        select k.last_activity_at, k.id from tickets k where k.tenant_id = ${tenantId} and k.id = ${filter.after})`,
    );
  }
  const rows = await query
    .select([
      't.id',
      't.number',
      't.subject',
      't.status',
      't.requester_name as requester',
      't.last_activity_at as at',
    ])
    .orderBy('t.last_activity_at', 'desc')
    .orderBy('t.id', 'desc')
    .limit(limit + 1)
    .execute();
  return { rows: rows.slice(0, limit) as PortalTicket[], hasNext: rows.length > limit };
}

/** A ticket as its client sees it, or undefined. */
export async function findPortalTicket(trx: Trx, tenantId: string, id: string) {
  const row = await trx
    .selectFrom('tickets as t')
    .leftJoin('clients as c', (join) =>
      join.onRef('c.tenant_id', '=', 't.tenant_id').onRef('c.id', '=', 't.client_id'),
    )
    .where('t.tenant_id', '=', tenantId)
    .where('t.id', '=', id)
    .select([
      't.id',
      't.number',
      't.subject',
      't.status',
      'c.name as client',
      't.requester_name as requester',
      't.created_at as createdAt',
      't.merged_into_id as mergedIntoId',
    ])
    .executeTakeFirst();
  return row && { ...row, status: row.status as Status };
}

/** The organisations the caller asks for, to choose one of when there are several. */
export function myOrganisations(trx: Trx, tenantId: string, ids: readonly string[]) {
  if (ids.length === 0) return Promise.resolve([]);
  return trx
    .selectFrom('clients')
    .where('tenant_id', '=', tenantId)
    .where('id', 'in', ids)
    .select(['id', 'name'])
    .orderBy('name')
    .execute();
}
