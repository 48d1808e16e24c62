import type { TableProbe } from '../probe';
import type { World } from '../world';

/** A project that everybody in this world who may see any sees: comments follow their record. */
async function project(world: World) {
  return await world.put('projects', {
    name: 'Probe',
    client_id: world.clients.own,
    shared_with_client: true,
  });
}

async function comment(world: World) {
  const { id } = await project(world);
  return await world.put('comments', {
    record_type: 'projects',
    record_id: id,
    body: 'Probe',
    shared: true,
    author_id: world.actor.userId,
    author_name: 'Probe',
    author_side: world.audience,
  });
}

export const probes: Record<string, TableProbe> = {
  comments: {
    rows: async (world) => ({ own: { id: (await comment(world)).id } }),
    insert: async (world) => ({
      tenant_id: world.tenant.id,
      record_type: 'projects',
      record_id: (await project(world)).id,
      body: 'New',
      shared: true,
    }),
    update: { body: 'Changed' },
  },
  comment_versions: {
    rows: async (world) => {
      const { id } = await comment(world);
      return {
        own: { id: (await world.put('comment_versions', { comment_id: id, body: 'Old' })).id },
      };
    },
  },
  comment_mentions: {
    rows: async (world) => {
      const { id } = await comment(world);
      await world.put('comment_mentions', {
        comment_id: id,
        user_id: world.stranger.userId,
        name: 'Probe',
      });
      return { own: { comment_id: id, user_id: world.stranger.userId } };
    },
  },
};
