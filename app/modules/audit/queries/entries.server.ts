import { sql } from 'kysely';
import type { Trx } from '~/platform/db/kysely.server';
import type { AuditFilter } from '../schema';

export interface AuditRow {
  id: string;
  occurredAt: Date;
  actorName: string | null;
  actorKind: string;
  action: string;
  recordType: string;
  recordId: string | null;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
  requestId: string | null;
  ip: string | null;
}

/**
 * Audit entries, newest first, one keyset page of `limit` plus one to tell whether there is more. Words are
 * looked up by their beginnings, in names, ids and everything that changed.
 */
export function listAuditEntries(
  trx: Trx,
  tenantId: string,
  filter: AuditFilter,
  limit: number,
): Promise<AuditRow[]> {
  const { search, actor, action, type, record, from, until, before, timeZone } = filter;
  const found = sql<string>`(select private.find_audit_entries(${search}, ${actor || null}::uuid, ${action}, ${type},
    ${record}, ${from ? startOf(from, timeZone) : null}::timestamptz,
    ${until ? endOf(until, timeZone) : null}::timestamptz, ${before || null}::uuid, ${limit + 1}))`;
  return trx
    .selectFrom('audit_entries')
    .select([
      'id',
      'occurred_at as occurredAt',
      'actor_name as actorName',
      'actor_kind as actorKind',
      'action',
      'record_type as recordType',
      'record_id as recordId',
      'before',
      'after',
      'request_id as requestId',
      'ip',
    ])
    .where('tenant_id', '=', tenantId)
    .where('id', 'in', found)
    .orderBy('id', 'desc')
    .execute() as Promise<AuditRow[]>;
}

/** What the filters offer: who acted, what was done, to what; as far back as the newest 5,000 entries. */
export async function auditChoices(trx: Trx, tenantId: string) {
  const { rows } = await sql<{
    actions: string[];
    types: string[];
    actors: { id: string; name: string }[];
  }>`
    with recent as materialized (
      select action, record_type, actor_id, actor_name from audit_entries
      where tenant_id = ${tenantId} order by id desc limit 5000
    )
    select
      array(select distinct action from recent order by 1) as actions,
      array(select distinct record_type from recent order by 1) as types,
      coalesce((select jsonb_agg(jsonb_build_object('id', actor_id, 'name', name) order by name)
        from (select actor_id, max(actor_name) as name from recent where actor_id is not null group by 1) a), '[]') as actors
  `.execute(trx);
  return rows[0] ?? { actions: [], types: [], actors: [] };
}

const startOf = (day: string, timeZone: string) =>
  sql<Date>`(${day}::date::timestamp at time zone ${timeZone})`;
const endOf = (day: string, timeZone: string) =>
  sql<Date>`((${day}::date + 1)::timestamp at time zone ${timeZone})`;
