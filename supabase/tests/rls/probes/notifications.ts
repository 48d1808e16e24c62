import type { TableProbe } from '../probe';
import type { World } from '../world';

let counter = 0;
const kind = () =>
  `support:kind_${String.fromCharCode(97 + (counter++ % 26))}${'x'.repeat(counter)}`;
const phone = () => `+1555${String(1_000_000 + counter++)}`;

/** Probes of the words of notices, and of consent to SMS. */
export const probes: Record<string, TableProbe> = {
  notification_templates: {
    rows: async (world: World) => ({
      other: {
        id: (
          await world.put('notification_templates', { kind: kind(), locale: 'en', subject: 'Own' })
        ).id,
      },
    }),
    insert: (world: World) => ({
      tenant_id: world.tenant.id,
      kind: kind(),
      locale: 'en',
      subject: 'Own',
    }),
    update: { subject: 'Other' },
  },
  notification_settings: {
    rows: async (world: World) => {
      await world.put('notification_settings', { user_id: world.stranger.userId });
      return { other: { user_id: world.stranger.userId } };
    },
    insert: (world: World) => ({ tenant_id: world.tenant.id, user_id: world.stranger.userId }),
    update: { digest: 'daily' },
  },
  digest_items: {
    rows: async (world: World) => {
      const event = await world.put('events', {
        type: 'test.happened',
        record_type: 'clients',
        record_id: world.clients.own,
      });
      const item = await world.put('digest_items', {
        user_id: world.stranger.userId,
        event_id: event.id,
        kind: 'support:ticket_status',
        path: '/support',
      });
      return { other: { id: item.id } };
    },
  },
  sms_consents: {
    rows: async (world: World) => ({
      other: {
        id: (
          await world.put('sms_consents', {
            phone: phone(),
            status: 'granted',
            source: 'profile',
          })
        ).id,
      },
    }),
  },
};
