import type { Trx } from '~/platform/db/kysely.server';

interface EventFilter {
  type?: string | undefined;
  recordId?: string | undefined;
  sort: string;
  after: string | undefined;
  limit: number;
}

/** Events the caller may see, one keyset page; ids sort by when they happened. */
export async function listEvents(trx: Trx, tenantId: string, filter: EventFilter) {
  const direction = filter.sort === 'createdAt' ? 'asc' : 'desc';
  let query = trx
    .selectFrom('events')
    .select([
      'id',
      'type',
      'record_type as recordType',
      'record_id as recordId',
      'payload',
      'actor_id as actorId',
      'created_at as createdAt',
    ])
    .where('tenant_id', '=', tenantId)
    .orderBy('id', direction)
    .limit(filter.limit + 1);
  if (filter.type) query = query.where('type', '=', filter.type);
  if (filter.recordId) query = query.where('record_id', '=', filter.recordId);
  if (filter.after) query = query.where('id', direction === 'asc' ? '>' : '<', filter.after);
  const rows = await query.execute();
  return {
    rows: rows
      .slice(0, filter.limit)
      .map((row) => ({ ...row, payload: (row.payload ?? {}) as Record<string, unknown> })),
    hasMore: rows.length > filter.limit,
  };
}
