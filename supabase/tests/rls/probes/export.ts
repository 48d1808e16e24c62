import type { TableProbe } from '../probe';

/** Owners only: no permission guards these, so only another tenant's owner tries them. */
export const probes: Record<string, TableProbe> = {
  data_exports: {
    rows: async (world) => ({ other: { id: (await world.put('data_exports', {})).id } }),
  },
  data_imports: {
    rows: async (world) => ({ other: { id: (await world.put('data_imports', {})).id } }),
  },
};
