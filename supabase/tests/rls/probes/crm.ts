import type { TableProbe } from '../probe';

export const probes: Record<string, TableProbe> = {
  clients: {
    rows: async (world) => ({ own: { id: world.clients.own }, other: { id: world.clients.other } }),
    insert: (world) => ({ tenant_id: world.tenant.id, name: 'New client' }),
    update: { name: 'Renamed' },
    spare: async (world) => ({ id: (await world.put('clients', { name: 'Nobody uses it' })).id }),
  },
  client_contacts: {
    rows: async (world) => ({
      own: { client_id: world.clients.own, user_id: world.actor.userId },
      other: { client_id: world.clients.other, user_id: world.stranger.userId },
    }),
    insert: (world) => ({
      tenant_id: world.tenant.id,
      client_id: world.clients.other,
      name: 'New contact',
    }),
    update: { name: 'Renamed' },
  },
};
