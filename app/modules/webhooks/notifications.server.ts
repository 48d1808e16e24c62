import { membersWith } from '~/platform/notifications/audience.server';
import type { NotificationKinds, NotificationRules } from '~/platform/notifications/rules';

export const kinds: NotificationKinds = { endpoint_disabled: { audiences: ['staff'] } };

/** Whoever may repair an endpoint hears that it was switched off. */
export const notifications: NotificationRules = {
  'webhook.endpoint_disabled': async (event, trx) => {
    const endpoint = await trx
      .selectFrom('webhook_endpoints')
      .where('tenant_id', '=', event.tenantId)
      .where('id', '=', event.recordId)
      .select('url')
      .executeTakeFirst();
    if (!endpoint) return [];
    const people = await membersWith(trx, 'webhooks.manage');
    return people.map(({ userId }) => ({
      userId,
      kind: 'endpoint_disabled',
      params: { host: new URL(endpoint.url).host },
      path: `/webhooks/${event.recordId}`,
    }));
  },
};
