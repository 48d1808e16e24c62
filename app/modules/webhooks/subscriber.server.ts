import { sql } from 'kysely';
import type { Subscriber } from '~/platform/events/subscribers.server';
import { eventBody, recordWebhooks } from './commands/record-webhooks.server';

/** Events go to every enabled endpoint that listens to them. */
export const subscriber: Subscriber = {
  name: 'webhooks',
  listensTo: async (types, trx) => {
    const endpoints = await trx
      .selectFrom('webhook_endpoints')
      .where('status', '=', 'enabled')
      .select('event_types')
      .execute();
    const heard = (type: string) =>
      endpoints.some(({ event_types }) => event_types.length === 0 || event_types.includes(type));
    return new Set(types.filter(heard));
  },
  handle: async (event, trx) => {
    const endpoints = await trx
      .selectFrom('webhook_endpoints')
      .where('tenant_id', '=', event.tenantId)
      .where('status', '=', 'enabled')
      .where(sql<boolean>`(event_types = '{}' or ${event.type} = any (event_types))`)
      .select('id')
      .orderBy('id')
      .execute();
    if (endpoints.length === 0) return;
    const body = eventBody(event);
    await recordWebhooks(
      trx,
      endpoints.map(({ id }) => ({
        endpointId: id,
        eventId: event.id,
        eventType: event.type,
        body,
      })),
    );
  },
};
