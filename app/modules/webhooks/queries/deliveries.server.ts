import type { Trx } from '~/platform/db/kysely.server';

/** Messages to one endpoint, newest first: one keyset page of `limit` plus one. */
export function listDeliveries(
  trx: Trx,
  tenantId: string,
  filter: { endpointId: string; status: string; before: string },
  limit: number,
) {
  let query = trx
    .selectFrom('webhook_deliveries')
    .where('tenant_id', '=', tenantId)
    .where('endpoint_id', '=', filter.endpointId)
    .select([
      'id',
      'event_type as eventType',
      'status',
      'tries',
      'response_status as responseStatus',
      'last_error as lastError',
      'next_attempt_at as nextAttemptAt',
      'created_at as createdAt',
    ])
    .orderBy('id', 'desc')
    .limit(limit + 1);
  if (filter.status) query = query.where('status', '=', filter.status);
  if (filter.before) query = query.where('id', '<', filter.before);
  return query.execute();
}

/** A message with its endpoint's address, or undefined. */
export function findDelivery(trx: Trx, tenantId: string, id: string) {
  return trx
    .selectFrom('webhook_deliveries as d')
    .innerJoin('webhook_endpoints as e', (join) =>
      join.onRef('e.tenant_id', '=', 'd.tenant_id').onRef('e.id', '=', 'd.endpoint_id'),
    )
    .where('d.tenant_id', '=', tenantId)
    .where('d.id', '=', id)
    .select([
      'd.id',
      'd.endpoint_id as endpointId',
      'e.url',
      'd.event_type as eventType',
      'd.body',
      'd.status',
      'd.tries',
      'd.next_attempt_at as nextAttemptAt',
      'd.delivered_at as deliveredAt',
      'd.created_at as createdAt',
    ])
    .executeTakeFirst();
}

/** Its attempts, newest first. */
export function listAttempts(trx: Trx, tenantId: string, deliveryId: string) {
  return trx
    .selectFrom('webhook_attempts')
    .where('tenant_id', '=', tenantId)
    .where('delivery_id', '=', deliveryId)
    .select([
      'id',
      'status',
      'response_status as responseStatus',
      'response_body as responseBody',
      'error',
      'milliseconds',
      'started_at as startedAt',
    ])
    .orderBy('id', 'desc')
    .limit(50)
    .execute();
}
