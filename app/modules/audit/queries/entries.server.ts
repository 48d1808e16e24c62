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

/** Audit entries, newest first, one keyset page of `limit` plus one to tell whether there is more. */
export function listAuditEntries(
  trx: Trx,
  tenantId: string,
  filter: AuditFilter,
  limit: number,
): Promise<AuditRow[]> {
  let query = trx
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
    .orderBy('id', 'desc')
    .limit(limit + 1);
  if (filter.before) query = query.where('id', '<', filter.before);
  if (filter.actor) query = query.where('actor_id', '=', filter.actor);
  if (filter.action) query = query.where('action', '=', filter.action);
  if (filter.type) query = query.where('record_type', '=', filter.type);
  if (filter.record) query = query.where('record_id', '=', filter.record);
  if (filter.from) query = query.where('occurred_at', '>=', startOf(filter.from, filter.timeZone));
  if (filter.until) query = query.where('occurred_at', '<', endOf(filter.until, filter.timeZone));
  if (filter.search) {
    const pattern = `%${filter.search.replaceAll(/[\\%_]/g, '\\$&')}%`;
    query = query.where(
      sql<boolean>`concat_ws(' ', actor_name, record_id, request_id, before::text, after::text) ilike ${pattern}`,
    );
  }
  return query.execute() as Promise<AuditRow[]>;
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
