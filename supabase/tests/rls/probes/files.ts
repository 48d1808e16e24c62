import { randomBytes, randomUUID } from 'node:crypto';
import type { TableProbe } from '../probe';
import type { World } from '../world';

/** A record that staff and the actor's client both see and may add files to. */
async function record(world: World): Promise<{ record_type: string; record_id: string }> {
  const { id } = await world.put('projects', {
    name: 'Probe',
    client_id: world.clients.own,
    shared_with_client: true,
  });
  return { record_type: 'projects', record_id: id };
}

async function file(world: World): Promise<string> {
  const { id } = await world.put('files', {
    name: 'probe.txt',
    content_type: 'text/plain',
    byte_size: 1,
    sha256: randomBytes(32),
    status: 'uploading',
    uploaded_by: world.actor.userId,
  });
  return id;
}

export const probes: Record<string, TableProbe> = {
  // Beside the right to add files, the record's own rules decide (tests/integration/files).
  attachments: {
    rows: async (world) => {
      const row = await world.put('attachments', {
        ...(await record(world)),
        file_id: await file(world),
        added_by: world.actor.userId,
      });
      return { other: { id: row.id } };
    },
    insert: async (world) => ({
      tenant_id: world.tenant.id,
      id: randomUUID(),
      file_id: await file(world),
      ...(await record(world)),
    }),
    update: { deleted_at: new Date() },
  },
};
