import type { TableProbe } from '../probe';

let counter = 0;
const letters = () => [...String(++counter)].map((digit) => 'abcdefghij'[Number(digit)]).join('');

/** Probes of the queue's tables. */
export const probes: Record<string, TableProbe> = {
  task_pauses: {
    rows: async (world) => {
      const row = await world.put('task_pauses', { task: `test/probe-${letters()}` });
      return { other: { task: row.task } };
    },
    insert: (world) => ({ tenant_id: world.tenant.id, task: `test/new-${letters()}` }),
  },
};
