import type { TableProbe } from '../probe';

export const probes: Record<string, TableProbe> = {
  report_refreshes: {
    staffOnly: ['select'],
    rows: async (world) => {
      await world.put('report_refreshes', {
        refreshed_at: '2026-01-01T00:00:00Z',
        seen_until: '2026-01-01T00:00:00Z',
        time_zone: 'UTC',
      });
      return { own: { tenant_id: world.tenant.id } };
    },
  },
};
