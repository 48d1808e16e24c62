import { randomUUID } from 'node:crypto';
import type { TableProbe } from '../probe';
import type { World } from '../world';

const rule = (world: World) =>
  world.put('automation_rules', { name: 'Rule', event_type: 'client.created' });
const step = JSON.stringify([{ kind: 'notice.send' }]);
const versioned = async (world: World) => {
  const { id } = await rule(world);
  await world.put('automation_versions', { rule_id: id, number: 1, actions: step });
  return id;
};

export const probes: Record<string, TableProbe> = {
  automation_rules: {
    rows: async (world) => ({ other: { id: (await rule(world)).id } }),
    insert: (world) => ({
      tenant_id: world.tenant.id,
      name: 'New rule',
      event_type: 'client.created',
    }),
    update: { name: 'Renamed' },
  },
  automation_versions: {
    rows: async (world) => ({ other: { rule_id: await versioned(world), number: 1 } }),
    insert: async (world) => ({
      tenant_id: world.tenant.id,
      rule_id: (await rule(world)).id,
      number: 1,
      actions: step,
    }),
  },
  automation_runs: {
    rows: async (world) => {
      const event = await world.put('events', {
        type: 'client.created',
        record_type: 'clients',
        record_id: randomUUID(),
      });
      const run = await world.put('automation_runs', {
        rule_id: await versioned(world),
        rule_version: 1,
        event_id: event.id,
      });
      return { other: { id: run.id } };
    },
  },
};
