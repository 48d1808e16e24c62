import { randomBytes } from 'node:crypto';
import type { TableProbe } from '../probe';
import type { World } from '../world';

const soon = () => new Date(Date.now() + 86_400_000);

const key = () => ({
  name: 'Probe',
  prefix: randomBytes(6).toString('hex'),
  secret_hash: randomBytes(32).toString('hex'),
  permissions: ['members.read'],
  expires_at: soon(),
});

const put = async (world: World, userId: string) => ({
  id: (await world.put('api_keys', { ...key(), user_id: userId })).id,
});

export const probes: Record<string, TableProbe> = {
  api_keys: {
    rows: async (world) => ({
      own: await put(world, world.actor.userId),
      other: await put(world, world.stranger.userId),
    }),
    insert: (world) => ({ tenant_id: world.tenant.id, ...key() }),
    update: () => ({ revoked_at: new Date() }),
    // The database stamps the maker: one makes keys for oneself only.
    only: { insert: ['own'] },
  },
};
