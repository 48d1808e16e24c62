import type { TableProbe } from '../probe';

export const probes: Record<string, TableProbe> = {
  employees: {
    rows: async (world) => ({
      own: { id: world.actor.employeeId },
      team: { id: world.report.employeeId },
      other: { id: world.stranger.employeeId },
    }),
    insert: (world) => ({
      tenant_id: world.tenant.id,
      full_name: 'New hire',
      started_on: '2026-01-01',
    }),
    update: { job_title: 'Renamed' },
    spare: async (world) => {
      const row = await world.put('employees', { full_name: 'New hire', started_on: '2026-01-01' });
      return { id: row.id };
    },
  },
};
