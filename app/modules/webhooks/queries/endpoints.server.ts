import type { Trx } from '~/platform/db/kysely.server';

const columns = [
  'id',
  'url',
  'description',
  'event_types as eventTypes',
  'status',
  'disabled_because as disabledBecause',
  'previous_secret_until as previousSecretUntil',
  'failing_since as failingSince',
  'succeeded_at as succeededAt',
  'version',
  'created_at as createdAt',
] as const;

/** A tenant's endpoints, oldest first; at most twenty. */
export function listEndpoints(trx: Trx, tenantId: string) {
  return trx
    .selectFrom('webhook_endpoints')
    .where('tenant_id', '=', tenantId)
    .select(columns)
    .orderBy('id')
    .execute();
}

/** One endpoint, or undefined. */
export function findEndpoint(trx: Trx, tenantId: string, id: string) {
  return trx
    .selectFrom('webhook_endpoints')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .select(columns)
    .executeTakeFirst();
}
