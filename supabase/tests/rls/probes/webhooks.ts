import type { TableProbe } from '../probe';
import type { World } from '../world';

const endpoint = (world: World) =>
  world.put('webhook_endpoints', { url: 'https://hooks.example/in' });
const delivery = async (world: World) =>
  world.put('webhook_deliveries', {
    endpoint_id: (await endpoint(world)).id,
    event_type: 'webhook.test',
    body: '{}',
  });

export const probes: Record<string, TableProbe> = {
  webhook_endpoints: {
    rows: async (world) => ({ other: { id: (await endpoint(world)).id } }),
    insert: (world) => ({ tenant_id: world.tenant.id, url: 'https://hooks.example/new' }),
    update: { description: 'Renamed' },
  },
  webhook_deliveries: {
    rows: async (world) => ({ other: { id: (await delivery(world)).id } }),
  },
  webhook_attempts: {
    rows: async (world) => ({
      other: {
        id: (await world.put('webhook_attempts', { delivery_id: (await delivery(world)).id })).id,
      },
    }),
  },
};
